package org.planmetrics.snapshot;

import static org.planmetrics.snapshot.QualityLine.Topic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Decimals;
import org.planmetrics.number.Fraction;
import org.planmetrics.table.FigureHistory;
import org.planmetrics.table.FigureTable;
import org.planmetrics.table.Meaning;
import org.planmetrics.table.Store;

/** What a quality card tells of a figure. */
final class FigureQuality {
  private final Store store;
  private final FigureTable table;
  private final String figure;
  private final Meaning meaning;
  private final Thresholds thresholds;
  private final Denominators denominators;
  private final int[] rows;
  private final List<Integer> latest;

  FigureQuality(Store store, String figure, Thresholds thresholds, Denominators denominators) {
    this.store = store;
    this.table = store.figures();
    this.figure = figure;
    this.meaning = table.meaning(figure);
    this.thresholds = thresholds;
    this.denominators = denominators;
    this.rows = FigureHistory.of(store).rows(figure);
    this.latest = FigureHistory.of(store).latest(figure);
  }

  List<QualityLine> lines() {
    List<QualityLine> lines = new ArrayList<>();
    lines.add(latest.isEmpty() ? notYet() : reporters());
    if (meaning.isFlow()) {
      return lines; // periods of different lengths and days are not compared
    }
    Stream.of(age(), undated(), children()).flatMap(Optional::stream).forEach(lines::add);
    lines.addAll(siblings());
    overTime().ifPresent(lines::add);
    return lines;
  }

  private QualityLine notYet() {
    LocalDate later = FigureHistory.of(store).later(figure).orElseThrow();
    Text text =
        Text.of(
            store.asOf() + " 以前没有数据，最早的是 " + later,
            "nothing by " + store.asOf() + ", the first is of " + later);
    return line(Topic.REPORTERS, 0, Optional.empty(), text, List.of());
  }

  private QualityLine reporters() {
    BitSet reporting = new BitSet();
    latest.forEach(row -> reporting.set(table.node(row)));
    FigureReporters who = new FigureReporters(store, reporting, thresholds);
    return line(
        Topic.REPORTERS, latest.size(), Optional.of(who.among()), who.text(), who.examples());
  }

  private Optional<LocalDate> day(int row) {
    return table.value(row, Figure.AS_OF);
  }

  private Optional<QualityLine> age() {
    List<LocalDate> days = latest.stream().flatMap(row -> day(row).stream()).sorted().toList();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate oldest = days.get(0);
    LocalDate newest = days.get(days.size() - 1);
    long age = ChronoUnit.DAYS.between(oldest, store.asOf());
    String number = Nouns.digits(age);
    Text old = Text.of(number + " 天，", number + (age == 1 ? " day old, " : " days old, "));
    if (oldest.equals(newest)) {
      Text text = Text.of(old.zh() + "都是 " + oldest, old.en() + "all of " + oldest);
      return Optional.of(line(Topic.AGE, age, Optional.empty(), text, List.of()));
    }
    int[] nodes = nodes(row -> day(row).equals(Optional.of(oldest)));
    Text text =
        Text.of(
            old.zh() + oldest + " 至 " + newest + "；最旧",
            old.en() + "from " + oldest + " to " + newest + "; the oldest");
    return Optional.of(at(Topic.AGE, age, Optional.empty(), text, nodes));
  }

  /** The nodes of those of the latest rows that pass. */
  private int[] nodes(Predicate<Integer> test) {
    return latest.stream().filter(test).mapToInt(table::node).toArray();
  }

  private Optional<QualityLine> undated() {
    int[] nodes = nodes(row -> day(row).isEmpty());
    Text text = Text.of("没有日期", "without a day");
    return Optional.of(nodes)
        .filter(some -> some.length > 0)
        .map(some -> at(Topic.UNDATED, some.length, Optional.of((long) latest.size()), text, some));
  }

  private Optional<QualityLine> children() {
    ChildrenOfFigure children = new ChildrenOfFigure(store, figure);
    Text text =
        meaning.isRate()
            ? Text.of("自报数不在下级各数之间", "the own value is outside the children's")
            : Text.of("自报数不等于下级合计", "the own value is not the children's sum");
    return far(Topic.CHILDREN, children.contradictions(), children.compared(), text);
  }

  private List<QualityLine> siblings() {
    Siblings siblings = new Siblings(store, figure, thresholds, denominators.of(figure));
    String times = Decimals.of(thresholds.leapAmongSiblings(), false);
    String per = Optional.ofNullable(thresholds.denominators().get(figure)).orElse("");
    Text leap =
        Text.of(
            (per.isEmpty() ? "" : "除以 " + per + " 后") + "与同级中位数相差至少 " + times + " 倍",
            (per.isEmpty() ? "" : "per " + per + " ")
                + times
                + " times or more from the siblings' median");
    Text sum = Text.of("等于同级其他各数之和，可能是合计行", "the sum of all siblings, perhaps a total");
    return Stream.of(
            far(Topic.LEAP_AMONG_SIBLINGS, siblings.leaps(), siblings.compared(), leap),
            far(Topic.SUMS_OF_SIBLINGS, siblings.sums(), latest.size(), sum))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<QualityLine> overTime() {
    List<Far> leaps = new ArrayList<>();
    int compared = 0;
    for (int k = 1; k < rows.length; k++) {
      Optional<Fraction> before = table.reading(rows[k - 1]).known();
      Optional<Fraction> after = table.reading(rows[k]).known();
      boolean isPair = table.node(rows[k - 1]) == table.node(rows[k]);
      if (isPair && before.isPresent() && after.isPresent()) {
        compared++;
        if (Far.isFar(before.get(), after.get(), thresholds.leapOverTime())) {
          leaps.add(leap(rows[k - 1], rows[k], before.get(), after.get()));
        }
      }
    }
    String times = Decimals.of(thresholds.leapOverTime(), false);
    Text text = Text.of("与上一次相差至少 " + times + " 倍", times + " times or more from the value before");
    return far(Topic.LEAP_OVER_TIME, leaps, compared, text);
  }

  private Far leap(int rowBefore, int row, Fraction before, Fraction after) {
    String shown =
        Examples.label(store, table.node(row))
            + " "
            + value(rowBefore, before)
            + " → "
            + value(row, after)
            + Far.times(after, before);
    return new Far(table.node(row), Far.factor(before, after), shown);
  }

  private String value(int row, Fraction value) {
    return Decimals.of(value, meaning.isPercent())
        + day(row).map(day -> " [" + day + "]").orElse("");
  }

  private Optional<QualityLine> far(Topic topic, List<Far> all, long among, Text text) {
    List<String> examples = Far.examples(all, thresholds.examples());
    return Optional.of(all)
        .filter(some -> !some.isEmpty())
        .map(some ->
            line(
                topic,
                some.size(),
                Optional.of(among),
                Examples.before(text, some.size(), thresholds),
                examples));
  }

  private QualityLine at(Topic topic, long number, Optional<Long> among, Text text, int[] nodes) {
    return line(
        topic,
        number,
        among,
        Examples.before(text, nodes.length, thresholds),
        Examples.labels(store, nodes, thresholds));
  }

  private QualityLine line(
      Topic topic, long number, Optional<Long> among, Text text, List<String> examples) {
    return new QualityLine(List.of(Text.of(figure)), topic, number, among, text, examples);
  }
}
