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
 * through {@code text}, which escapes it, in both languages where they differ.
 */
final class Html {
  private final Appendable out;

  Html(Appendable out) {
    this.out = out;
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

  /** Writes both languages, of which the reader sees one. */
  Html text(Function<Locale, String> words) {
    String zh = words.apply(Locale.CHINESE);
    String en = words.apply(Locale.ENGLISH);
    return zh.equals(en)
        ? text(zh)
        : markup("<span lang=zh>")
            .text(zh)
            .markup("</span><span lang=en>")
            .text(en)
            .markup("</span>");
  }

  /** Writes statements, and what they rest on, as nested lists: one for each language. */
  Html list(List<Explanation> statements) {
    return markup("<ul lang=zh>")
        .items(statements, Locale.CHINESE)
        .markup("</ul><ul lang=en>")
        .items(statements, Locale.ENGLISH)
        .markup("</ul>");
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
