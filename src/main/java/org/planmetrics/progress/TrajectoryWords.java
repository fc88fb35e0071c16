package org.planmetrics.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.plan.Explanation;
import org.planmetrics.progress.Verdict.Growth;

/** Says a trajectory in both languages. */
final class TrajectoryWords {
  private final Course of;
  private final Verdict verdict;

  TrajectoryWords(Course of, Verdict verdict) {
    this.of = of;
    this.verdict = verdict;
  }

  Explanation explain() {
    List<Explanation> parts = new ArrayList<>();
    reason().ifPresent(r -> parts.add(line(l -> t(l, "原因：", "because ") + r.in(l))));
    parts.add(line(this::values));
    of.progress().ifPresent(p -> parts.add(line(l -> share(l) + expected(l))));
    projected(Projection::perYear).ifPresent(p -> parts.add(line(this::pace)));
    if (projected(Projection::forecast).isPresent() || attainment().isPresent()) {
      parts.add(line(this::forecast));
    }
    growth().ifPresent(parts::add);
    parts.addAll(remarks().stream().map(r -> new Explanation(r, List.of())).toList());
    return new Explanation(text(this::heading), parts);
  }

  /** Returns such as {@code , 36.7% of the way in 60% of the time}. */
  String brief() {
    if (reason().isPresent()) {
      return ", " + reason().get().in(Locale.ENGLISH);
    }
    return of.progress().map(p -> ", " + share(Locale.ENGLISH)).orElse("");
  }

  private Optional<Text> reason() {
    return verdict.reason();
  }

  private ShownTrajectory shown(Locale l) {
    return ShownTrajectory.of(of, l);
  }

  private <T> Optional<T> projected(Function<Projection, Optional<T>> what) {
    return of.projection().flatMap(what);
  }

  private Optional<LocalDate> attainment() {
    return projected(Projection::attainment);
  }

  private String heading(Locale l) {
    return of.finding().target().label().in(l)
        + t(l, "，", ", ")
        + of.finding().place().name()
        + " "
        + of.finding().place().code()
        + t(l, "，", ", ")
        + of.day()
        + t(l, "：", ": ")
        + verdict.pace().label().in(l)
        + t(l, "（", " (")
        + verdict.method().describe(l)
        + t(l, "）", ")");
  }

  private String values(Locale l) {
    ShownTrajectory shown = shown(l);
    String start =
        of.path()
            .map(p ->
                t(l, "基线 ", "from ")
                    + shown.baseline()
                    + on(p.start().on().toString(), l)
                    + t(l, "，", ", "))
            .orElse("");
    return start
        + t(l, "现在 ", "now ")
        + shown.value()
        + t(l, "，标准 ", ", the bar is ")
        + shown.bar()
        + of.finding().step().by().map(by -> on(by.toString(), l)).orElse("");
  }

  private static String on(String day, Locale l) {
    return t(l, "（" + day + "）", " (" + day + ")");
  }

  private String share(Locale l) {
    ShownTrajectory shown = shown(l);
    return t(l, "路程已走 ", "")
        + shown.progress()
        + t(l, "，时间已过 ", " of the way in ")
        + shown.elapsed()
        + t(l, "", " of the time");
  }

  /** Where the straight line is, unless it has reached the bar. */
  private String expected(Locale l) {
    boolean isOver = of.elapsed().equals(Optional.of(Fraction.ONE));
    return isOver ? "" : t(l, "，按直线应为 ", ", where the line is at ") + shown(l).expected();
  }

  private String pace(Locale l) {
    String required =
        isOpen() ? t(l, "，今后每年需 ", ", required from now on ") + shown(l).required() : "";
    return t(l, "至今每年 ", "per year so far ") + shown(l).perYear() + required;
  }

  /** Whether something is still required before the deadline. */
  private boolean isOpen() {
    return projected(Projection::requiredPerYear).filter(r -> r.signum() != 0).isPresent();
  }

  private String forecast(Locale l) {
    Optional<String> never =
        Optional.of(t(l, "达不到标准", "never at the bar"))
            .filter(n -> isOpen() && attainment().isEmpty());
    Optional<String> then =
        projected(Projection::forecast)
            .map(f ->
                t(l, "到 ", "on ")
                    + of.path().orElseThrow().by()
                    + t(l, " 为 ", ": ")
                    + shown(l).forecast());
    Optional<String> when =
        attainment().map(d -> t(l, d + " 达到标准", "at the bar on " + d)).or(() -> never);
    return t(l, "照此", "at this pace ")
        + Stream.of(then, when)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(t(l, "，", ", ")));
  }

  private Optional<Explanation> growth() {
    return verdict
        .growth()
        .map(g ->
            line(l ->
                t(l, "年均增长率 ", "yearly growth ")
                    + Growth.rate(g.actual())
                    + t(l, "，需要 ", ", required ")
                    + Growth.rate(g.required())
                    + t(l, "，比值 ", ", ratio ")
                    + verdict.shownRatio()));
  }

  /** What is said beside the class: moving away, and an attainment after the deadline. */
  List<Text> remarks() {
    List<Text> remarks = new ArrayList<>();
    boolean isAway = of.direction().filter(d -> d == Direction.MOVING_AWAY).isPresent();
    boolean isAwayNow = of.latestDirection().filter(d -> d == Direction.MOVING_AWAY).isPresent();
    if (isAway) {
      remarks.add(Text.of("比基线背离标准", "moving away from the bar since the baseline"));
    } else if (isAwayNow) {
      remarks.add(Text.of("近期背离标准", "moving away from the bar of late"));
    }
    if (of.isLate()) {
      String day = of.attained().orElseThrow().toString();
      remarks.add(
          Text.of("到期后才见达标（" + day + "）", "first seen met after the deadline (" + day + ")"));
    }
    return remarks;
  }

  private static Explanation line(Function<Locale, String> words) {
    return new Explanation(text(words), List.of());
  }

  private static Text text(Function<Locale, String> words) {
    return Text.of(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
  }

  private static String t(Locale locale, String zh, String en) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
