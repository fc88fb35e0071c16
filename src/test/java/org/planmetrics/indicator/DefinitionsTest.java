package org.planmetrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.least;
import static org.planmetrics.indicator.Indicators.ref;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.workers;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Worker;
import org.planmetrics.number.Shortfall;
import org.planmetrics.snapshot.Snapshot;

class DefinitionsTest {
  private static final Indicator WORKERS = count(workers());
  private static final Snapshot WORLD =
      Snapshot.asOf("2023-12-31")
          .places(Region.of("a", "甲省", Level.PROVINCE), Region.of("b", "乙县", Level.COUNTY).in("a"))
          .add(Worker.at("b"))
          .build();

  @Test
  void of_namedMovesIntoTheTable() {
    Condition.Comparison condition =
        WORKERS.per(1_000, figure("old").named("elderly", "老人", "elderly")).atLeast(1);
    Definitions definitions = Definitions.of(Map.of(), List.of(condition));
    assertThat(definitions.table())
        .isEqualTo(Map.of("elderly", figure("old").titled("老人", "elderly")));
    assertThat(definitions.canonical(condition))
        .isEqualTo(WORKERS.per(1_000, ref("elderly")).atLeast(1));
    assertThat(definitions.resolve(ref("elderly"))).isEqualTo(figure("old"));
    assertThat(definitions).hasToString("elderly");
  }

  @Test
  void of_cycle() {
    Map<String, Indicator> table = new LinkedHashMap<>();
    table.put("x", ref("a"));
    table.put("a", ref("b").plus(WORKERS));
    table.put("b", share(counties(), ref("c").atLeast(1)));
    table.put("c", WORKERS.per(1, ref("a")));
    assertThatThrownBy(() -> Definitions.of(table, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the indicators make a cycle: a → b → c → a");
    assertThatThrownBy(() -> Definitions.of(Map.of("a", ref("a")), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the indicators make a cycle: a → a");
    assertThatThrownBy(() ->
            Definitions.of(Map.of("a", share(counties(), WORKERS.atLeast(ref("a")))), List.of()))
        .hasMessage("the indicators make a cycle: a → a");
  }

  @Test
  void of_unknownName_listsTheValid() {
    Map<String, Indicator> table = new LinkedHashMap<>();
    table.put("beds", figure("beds"));
    table.put("elderly", figure("old"));
    String message = "there is no indicator 'eldery'; valid: elderly, beds";
    assertThatThrownBy(() -> Definitions.of(table, List.of(ref("eldery").atLeast(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Definitions.of(table, List.of(WORKERS.atLeast(ref("eldery")))))
        .hasMessage(message);
    assertThatThrownBy(() -> Definitions.of(table, List.of()).with("eldery", WORKERS))
        .hasMessage(message);
    assertThatThrownBy(() -> Definitions.of(table, List.of()).get("eldery")).hasMessage(message);
    table.put("x", ref("eldery"));
    assertThatThrownBy(() -> Definitions.of(table, List.of()))
        .hasMessage("there is no indicator 'eldery'; valid: elderly, beds, x");
    assertThatThrownBy(() -> Readings.of(ref("eldery"), WORLD))
        .hasMessage("there is no indicator 'eldery'; there are none");
  }

  @Test
  void of_sameNameTwice() {
    Indicator one = figure("old").named("elderly", "老", "old");
    Indicator other = figure("old65").named("elderly", "老", "old");
    assertThat(Definitions.of(Map.of(), List.of(one.atLeast(1), one.atLeast(2))).table())
        .hasSize(1);
    assertThatThrownBy(() -> Definitions.of(Map.of(), List.of(one.atLeast(1), other.atLeast(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("indicator 'elderly' must have one definition, but has two: ");
  }

  @Test
  void with_replaces() {
    Definitions before =
        Definitions.of(Map.of("n", WORKERS, "twice", ref("n").plus(ref("n"))), List.of());
    Definitions after = before.with("n", figure("old"));
    assertThat(after.get("n")).isEqualTo(figure("old"));
    assertThat(after.get("twice")).isEqualTo(before.get("twice"));
    assertThat(before.get("n")).isEqualTo(WORKERS);
    assertThat(after).isNotEqualTo(before);
    assertThat(after.with("n", WORKERS)).isEqualTo(before).hasSameHashCodeAs(before);
    assertThatThrownBy(() -> before.with("n", ref("twice")))
        .hasMessageStartingWith("the indicators make a cycle: ");
  }

  @Test
  void with_anIndicatorOfThatVeryName() {
    Definitions before = Definitions.of(Map.of("n", WORKERS), List.of());
    Indicator other = figure("old").titled("老", "old");
    assertThat(before.with("n", new Named("n", other))).isEqualTo(before.with("n", other));
  }

  @Test
  void chain_ofRefs() {
    Map<String, Indicator> table = chain(240, name -> ref(name));
    assertThat(one(table, "n240", 2))
        .satisfies(j -> assertThat(j.shortfall()).contains(Shortfall.of(BigInteger.ONE)));
  }

  @Test
  void chain_ofSums() {
    Map<String, Indicator> table = chain(240, name -> ref(name).plus(WORKERS));
    assertThat(one(table, "n240", 245))
        .satisfies(j -> assertThat(j.shortfall()).contains(Shortfall.of(BigInteger.valueOf(4))));
  }

  @Test
  void chain_ofShares() {
    Map<String, Indicator> table =
        chain(240, name -> share(counties(), ref(name).atLeast(name.equals("n0") ? 2 : 1)));
    assertThat(one(table, "n240", 1))
        .satisfies(j -> assertThat(j.effort()).contains(BigInteger.ONE));
  }

  @Test
  void chain_ofLeasts() {
    Map<String, Indicator> table = chain(240, name -> least(counties(), ref(name)));
    assertThat(one(table, "n240", 2))
        .satisfies(j -> assertThat(j.shortfall()).contains(Shortfall.of(BigInteger.ONE)));
  }

  @Test
  void chain_ofFirstKnown() {
    Map<String, Indicator> table = chain(240, name -> ref(name).orElse(figure("x")));
    assertThat(one(table, "n240", 2))
        .satisfies(j -> assertThat(j.shortfall()).contains(Shortfall.of(BigInteger.ONE)));
  }

  /** Evaluating them would overflow the stack, so they are refused. */
  @Test
  void chain_of20000_isRefused() {
    Map<String, Indicator> table = chain(20_000, name -> ref(name).plus(WORKERS));
    assertThatThrownBy(() -> one(table, "n20000", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("indicators must not be nested more than 500 deep, but 'n250' is 501 deep");
  }

  /** n60 is 2^60 workers: each name is looked at once, not once per way to it. */
  @Test
  void chain_ofDoublings() {
    Map<String, Indicator> table = chain(60, name -> ref(name).plus(ref(name)));
    BigInteger bar = BigInteger.TWO.pow(60).add(BigInteger.valueOf(3));
    Judgement judgement =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> one(table, "n60", bar.longValueExact()));
    assertThat(judgement.shortfall()).contains(Shortfall.of(BigInteger.valueOf(3)));
  }

  /** n0 is the number of workers, 1, and each further name is made from the one before. */
  private static Map<String, Indicator> chain(int length, Function<String, Indicator> next) {
    Map<String, Indicator> table = new LinkedHashMap<>();
    table.put("n0", WORKERS);
    for (int i = 1; i <= length; i++) {
      table.put("n" + i, next.apply("n" + (i - 1)));
    }
    return table;
  }

  private static Judgement one(Map<String, Indicator> table, String name, long bar) {
    Condition.Comparison condition = ref(name).atLeast(bar);
    Definitions definitions = Definitions.of(table, List.of(condition));
    return Evaluation.of(WORLD, definitions, List.of(condition)).judgements(condition).at("a");
  }
}
