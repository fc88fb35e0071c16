package org.planmetrics.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;

/** A {@code where} made by chance (SPEC S14), of the columns that the {@link RandomWorlds} have. */
final class RandomMatches {
  private static final List<Object> NUMBERS =
      List.of(
          BigDecimal.ZERO,
          new BigDecimal("0.5"),
          BigDecimal.ONE,
          new BigDecimal("50"),
          new BigDecimal("100"),
          new BigDecimal("120"));
  private static final List<Object> DAYS =
      List.of(
          LocalDate.of(2020, 1, 1),
          LocalDate.of(2021, 1, 1),
          RandomWorlds.AS_OF,
          LocalDate.of(2024, 6, 30));
  private static final List<Object> TEXTS =
      List.of("child", "elder", "relief", "north", "west", "120", "0", "1", "10", "O0", "F1");

  private final Random random;
  private boolean askedAboutAmounts;

  RandomMatches(Random random) {
    this.random = random;
  }

  /** Whether a match on beds or residents was made. */
  boolean askedAboutAmounts() {
    return askedAboutAmounts;
  }

  /** Records of a register, most often with no or one match. */
  Records records(Register register) {
    Map<String, Match> where = new LinkedHashMap<>();
    int count = List.of(0, 0, 0, 0, 1, 1, 2).get(random.nextInt(7));
    List<Column<?>> columns = new ArrayList<>(register.columns().all());
    columns.addAll(register.columns().derived());
    for (int i = 0; i < count; i++) {
      if (random.nextInt(4) == 0) {
        where.put(any(RandomWorlds.ATTRIBUTES), text());
      } else {
        Column<?> column = any(columns);
        where.put(column.name(), match(column));
        askedAboutAmounts |= column.name().equals("beds") || column.name().equals("residents");
      }
    }
    if (register == Register.WORKERS && random.nextInt(3) == 0) {
      where.put("certified", Match.anyOf(random.nextInt(5) > 0));
    }
    return new Records(register, where);
  }

  private Match match(Column<?> column) {
    if (random.nextInt(6) == 0) {
      return new Match.Present(random.nextBoolean());
    }
    if (column instanceof Column.Choice<?> choice) {
      return constants(choice.values());
    }
    if (column instanceof Column.Flag) {
      return new Match.AnyOf(List.of(random.nextBoolean()));
    }
    if (column instanceof Column.Words) {
      return constants(TEXTS);
    }
    List<Object> rising = column instanceof Column.Decimal ? NUMBERS : DAYS;
    return random.nextInt(4) == 0 ? constants(rising) : range(rising);
  }

  private Match text() {
    return switch (random.nextInt(8)) {
      case 0 -> range(NUMBERS);
      case 1 -> range(DAYS);
      case 2 -> new Match.Present(random.nextBoolean());
      case 3 -> constants(NUMBERS);
      default -> constants(TEXTS);
    };
  }

  private Match constants(List<?> all) {
    List<Object> some = List.copyOf(some(all));
    return random.nextInt(5) == 0 ? new Match.AllOf(some) : new Match.AnyOf(some);
  }

  private Match range(List<Object> rising) {
    int from = random.nextInt(rising.size());
    int to = from + random.nextInt(rising.size() - from);
    return switch (random.nextInt(3)) {
      case 0 -> new Match.Range(Optional.of(rising.get(from)), Optional.empty());
      case 1 -> new Match.Range(Optional.empty(), Optional.of(rising.get(to)));
      default -> new Match.Range(Optional.of(rising.get(from)), Optional.of(rising.get(to)));
    };
  }

  /** One to three of a list. */
  <T> List<T> some(List<T> all) {
    List<T> some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    return some.subList(0, 1 + random.nextInt(Math.min(3, some.size())));
  }

  private <T> T any(List<T> some) {
    return RandomWorlds.any(random, some);
  }
}
