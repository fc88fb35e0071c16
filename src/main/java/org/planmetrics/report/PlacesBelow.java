package org.planmetrics.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.planmetrics.text.Plural;

/**
 * A target that does not apply at a place itself, at the places within: how many do not meet it.
 *
 * @param byLevel the findings of each level that has any, worst first
 */
record PlacesBelow(List<List<Finding>> byLevel) {
  static Optional<PlacesBelow> of(Place place, Target target, Ranked ranked) {
    List<List<Finding>> byLevel =
        Stream.of(Level.values())
            .map(level -> ranked.within(target.id(), level, place))
            .filter(within -> !within.isEmpty())
            .toList();
    return byLevel.isEmpty() ? Optional.empty() : Optional.of(new PlacesBelow(byLevel));
  }

  /** The worst of the first level on which any falls short; or else of the first. */
  Finding worst() {
    return byLevel.stream()
        .map(places -> places.get(0))
        .min(Comparator.comparing(f -> !f.status().isShort()))
        .orElseThrow();
  }

  /** The bar if it is the same everywhere. */
  Cell bar() {
    Finding worst = worst();
    boolean isOne = Targets.bar(worst).indicator().isEmpty();
    return isOne ? Cell.of(worst.shown().bar()) : Cell.EMPTY;
  }

  /** Returns such as {@code 2 of 3 townships not met, worst 东镇 220102100 (33.3%)}. */
  String describe(Locale locale) {
    return byLevel.stream()
        .map(places -> describe(places, locale))
        .collect(Word.SEMICOLON.joining(locale));
  }

  private static String describe(List<Finding> places, Locale locale) {
    Finding first = places.get(0);
    Level level = first.place().level();
    boolean isChinese = locale.getLanguage().equals("zh");
    long fallShort = places.stream().filter(f -> f.status().isShort()).count();
    long undecided = places.stream().filter(f -> f.status() == Status.UNDECIDED).count();
    List<String> parts = new ArrayList<>();
    parts.add(
        isChinese
            ? places.size() + " 个" + level.label().zh() + "中 " + fallShort + " 个未达标"
            : fallShort + " of " + Plural.of(places.size(), level.label().en()) + " not met");
    if (undecided > 0) {
      parts.add(undecided + (isChinese ? " 个" : " ") + Status.UNDECIDED.label().in(locale));
    }
    if (fallShort > 0) {
      String value = Word.OPEN.in(locale) + first.shown().value() + Word.CLOSE.in(locale);
      parts.add((isChinese ? "最差：" : "worst ") + Cell.name(first.place()) + value);
    }
    return parts.stream().collect(Word.COMMA.joining(locale));
  }
}
