package org.planmetrics.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Explanation;

/**
 * Writes HTML. Markup is ours and goes through {@link #markup}; whatever comes from data goes
 * through {@code text}, which escapes it, in each language where they differ.
 */
final class Html {
  private final Appendable out;
  private final List<Locale> languages;

  /** Writes each text in the given languages. */
  Html(Appendable out, Locale... languages) {
    this.out = out;
    this.languages = List.of(languages);
  }

  /** Writes tags of ours as they are. */
  Html markup(String tags) {
    try {
      out.append(tags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Html text(String text) {
    return markup(escape(text));
  }

  Html text(Text text) {
    return text(text::in);
  }

  /** Writes all languages that differ, of which the reader sees one. */
  Html text(Function<Locale, String> words) {
    if (languages.stream().map(words).distinct().count() == 1) {
      return text(words.apply(languages.get(0)));
    }
    languages.forEach(l -> markup("<span lang=" + l + ">").text(words.apply(l)).markup("</span>"));
    return this;
  }

  /**
   * Writes a section under its heading: on a phone a box to tick unfolds it, which the style sheet
   * hides elsewhere.
   */
  void section(String id, Function<Locale, String> title, Runnable body) {
    section("", id, "h2", () -> text(title), body);
  }

  /** Writes a section of a kind under a heading of a rank. */
  void section(String kind, String id, String rank, Runnable title, Runnable body) {
    markup("<section class=\"folds" + kind + "\" id=" + id + ">\n");
    markup(
        "<input type=checkbox class=fold id=f-" + id + "><" + rank + "><label for=f-" + id + ">");
    title.run();
    markup("</label></" + rank + ">\n<div>\n");
    body.run();
    markup("</div>\n</section>\n");
  }

  /** Writes statements, and what they rest on, as nested lists: one for each language. */
  Html list(List<Explanation> statements) {
    languages.forEach(l -> markup("<ul lang=" + l + ">").items(statements, l).markup("</ul>"));
    return this;
  }

  /**
   * Writes what expands to an explanation, if there is one.
   *
   * @param words may be empty
   * @param sign stands for empty words, for what expands must have a name
   */
  void details(Function<Locale, String> words, Function<Locale, String> sign, Explanation why) {
    if (why.parts().isEmpty()) {
      text(words);
      return;
    }
    boolean isNamed = !words.apply(languages.get(0)).isEmpty();
    markup(isNamed ? "<details><summary>" : "<details class=more><summary>")
        .text(isNamed ? words : sign)
        .markup("</summary>");
    list(why.parts()).markup("</details>");
  }

  private Html items(List<Explanation> statements, Locale locale) {
    for (Explanation statement : statements) {
      markup("<li>").text(statement.text().in(locale));
      if (!statement.parts().isEmpty()) {
        markup("<ul>").items(statement.parts(), locale).markup("</ul>");
      }
    }
    return this;
  }

  /**
   * Text that is text wherever it stands, also in an attribute in double quotes. What HTML has no
   * place for, such as control characters and half a surrogate pair, becomes U+FFFD.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(c, escaped));
    return escaped.toString();
  }

  private static void append(int c, StringBuilder escaped) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
    }
  }

  private static boolean isAllowed(int c) {
    boolean isControl = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
    boolean isNonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !isControl && !isNonCharacter && Character.getType(c) != Character.SURROGATE;
  }
}
