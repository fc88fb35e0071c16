package org.planmetrics.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Status;
import org.planmetrics.snapshot.Snapshot;

/** What stands above a table: the plan, the place and day, the data and whether they are real. */
final class Heading {
  private static final List<String> SYNTHETIC = List.of("synthetic", "fictitious", "虚构", "模拟");

  private Heading() {}

  static String of(Assessment assessment, Place place, Word subject, Locale locale) {
    return of(assessment, place, Word.COMMA.in(locale) + subject.in(locale), locale);
  }

  static String of(Assessment assessment, Place place, Locale locale) {
    return of(assessment, place, "", locale);
  }

  private static String of(Assessment assessment, Place place, String subject, Locale locale) {
    return assessment.plan().label().in(locale).strip()
        + "\n"
        + of(assessment.snapshot(), place, subject, locale);
  }

  /** The place and day, the data and whether they are real. */
  static String of(Snapshot snapshot, Place place, String subject, Locale locale) {
    List<String> lines = new ArrayList<>();
    String day = Word.COMMA.in(locale) + Word.AS_OF.in(locale) + snapshot.asOf();
    lines.add(Cell.name(place) + day + subject);
    data(snapshot).map(data -> data.apply(locale)).ifPresent(lines::add);
    if (isSynthetic(snapshot)) {
      lines.add(Word.SYNTHETIC.in(locale));
    }
    return lines.stream().map(l -> l.strip() + "\n").collect(Collectors.joining());
  }

  /** Says what the data are and where they come from, if either is known. */
  static Optional<Function<Locale, String>> data(Snapshot snapshot) {
    boolean isSaid = snapshot.title().isPresent() || snapshot.source().isPresent();
    return isSaid ? Optional.of(l -> data(snapshot, l)) : Optional.empty();
  }

  private static String data(Snapshot snapshot, Locale locale) {
    return Stream.concat(
            snapshot.title().stream().map(t -> Word.DATA.in(locale) + t.in(locale)),
            snapshot.source().stream().map(s -> Word.SOURCE.in(locale) + s))
        .collect(Word.SEMICOLON.joining(locale));
  }

  static boolean isSynthetic(Snapshot snapshot) {
    return Stream.concat(
            snapshot.title().stream().flatMap(t -> Stream.of(t.zh(), t.en())),
            snapshot.source().stream())
        .map(text -> text.toLowerCase(Locale.ROOT))
        .anyMatch(text -> SYNTHETIC.stream().anyMatch(text::contains));
  }

  /** Returns such as {@code 4 met, 8 pending}, or nothing for no findings. */
  static String counts(List<Finding> findings, Locale locale) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    findings.forEach(f -> counts.merge(f.status(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label().in(locale))
        .collect(Collectors.joining(Word.COMMA.in(locale)));
  }
}
