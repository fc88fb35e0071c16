package org.planmetrics.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Titled;
import org.planmetrics.table.Store;
import org.planmetrics.table.Window;
import org.planmetrics.tally.FlowSeries;
import org.planmetrics.tally.Index;

/** What readers call figures, and the day or days of which they are lacking. */
record FigureNames(Basis basis, int node) {
  /** The title that the plan gives a figure, else that of the catalogue, or else its name. */
  Text title(String figure) {
    for (Map.Entry<String, Indicator> e : basis.indicators().table().entrySet()) {
      Optional<Titled> titled = e.getValue().as(Titled.class);
      if (titled.filter(t -> t.of().equals(new ReportedFigure(figure))).isPresent()) {
        return titled.get().title();
      }
    }
    return Held.of(basis.snapshot()).figures().catalogue().declared().stream()
        .filter(d -> d.figure().equals(figure))
        .findFirst()
        .flatMap(FigureNames::title)
        .orElse(Text.of(figure));
  }

  /** What the catalogue calls a figure. */
  private static Optional<Text> title(Declaration declared) {
    Optional<String> zh = declared.get(Declaration.TITLE);
    Optional<String> en = declared.get(Declaration.TITLE_EN);
    return zh.or(() -> en).map(some -> Text.of(zh.orElse(some), en.orElse(some)));
  }

  /** The title of a figure, and of which part, day or days where that is not the day asked. */
  Text name(Reporters.Asked asked, boolean isAtPlace) {
    Text title = title(asked.figure());
    String part = asked.stratum().map(s -> " " + s).orElse("");
    String zh = title.in(Locale.CHINESE) + part;
    String en = title.in(Locale.ENGLISH) + part;
    if (asked.window().isPresent()) {
      List<Window> days = lacking(asked, asked.window().get(), isAtPlace);
      boolean isAll = days.equals(List.of(asked.window().get()));
      return Text.of(
          zh + "（" + join(days, " 至 ", "、") + (isAll ? " 全期）" : "）"),
          en + (isAll ? " for all days from " : " from ") + join(days, " to ", ", "));
    }
    if (!asked.on().isAsOf()) {
      return Text.of(zh + "（" + asked.on().day() + "）", en + " on " + asked.on().day());
    }
    return asked
        .on()
        .after()
        .map(day -> Text.of(zh + "（" + day + " 以后）", en + " after " + day))
        .orElse(Text.of(zh, en));
  }

  /** The days of which the place's own rows do not speak; all where it has none. */
  private List<Window> lacking(Reporters.Asked asked, Window window, boolean isAtPlace) {
    Store store = Held.of(basis.snapshot());
    List<Window> days =
        new FlowSeries(Index.of(store), asked.figure(), asked.stratum(), window, asked.on())
            .uncovered(node);
    return days.isEmpty() || !isAtPlace ? List.of(window) : days;
  }

  private static String join(List<Window> days, String to, String between) {
    return days.stream().map(w -> w.from() + to + w.to()).collect(Collectors.joining(between));
  }
}
