package org.planmetrics.brief;

import java.util.Locale;
import java.util.function.Function;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Markdown;

/** A brief as lines of text. */
final class BriefText {
  private final Brief brief;
  private final Locale locale;
  private final StringBuilder lines = new StringBuilder();

  private BriefText(Brief brief, Locale locale) {
    this.brief = brief;
    this.locale = locale;
  }

  static String plain(Brief brief, Locale locale) {
    return new BriefText(brief, locale).write("", "", "", "  ", "", text -> text);
  }

  static String markdown(Brief brief, Locale locale) {
    return new BriefText(brief, locale).write("## ", "\n", "### ", "- ", "**", Markdown::escape);
  }

  private String write(
      String top,
      String apart,
      String title,
      String item,
      String strong,
      Function<String, String> escape) {
    String plan = brief.assessment().plan().label().in(locale).strip();
    lines.append(top).append(escape.apply(plan)).append('\n').append(apart);
    lines.append(escape.apply(where())).append('\n');
    brief.lead().forEach(t -> lines.append(apart).append(escape.apply(t.in(locale))).append('\n'));
    for (Part part : brief.parts()) {
      lines.append('\n').append(title).append(escape.apply(part.title().in(locale)));
      lines.append(title.isEmpty() ? Words.in(locale, "：\n", ":\n") : "\n").append(apart);
      part.remark()
          .ifPresent(r -> lines.append(item).append(escape.apply(r.in(locale))).append('\n'));
      for (Part.Line line : part.lines()) {
        lines.append(item).append(strong).append(escape.apply(line.subject().in(locale)));
        lines.append(strong).append(Words.in(locale, "：", ": "));
        lines.append(escape.apply(line.text().in(locale))).append('\n');
      }
    }
    return lines.toString();
  }

  /** The place and day, and what the data are. */
  private String where() {
    String day = brief.assessment().snapshot().asOf().toString();
    String data =
        brief
            .assessment()
            .snapshot()
            .title()
            .map((Text t) -> Words.in(locale, "；数据：", "; data: ") + t.in(locale))
            .orElse("");
    return brief.place().name() + Words.in(locale, "，截至 ", ", as of ") + day + data;
  }
}
