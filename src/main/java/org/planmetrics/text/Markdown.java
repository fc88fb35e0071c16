package org.planmetrics.text;

import com.google.common.base.CharMatcher;

/** Text that stays text in Markdown. */
public final class Markdown {
  private static final CharMatcher SIGNS = CharMatcher.anyOf("\\`*_[]|~#");
  private static final CharMatcher BREAKS =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

  private Markdown() {}

  /** One line in which what Markdown or HTML would read as a sign is escaped. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    String line = BREAKS.trimAndCollapseFrom(text, ' ');
    line.chars().forEach(c -> escaped.append(SIGNS.matches((char) c) ? "\\" : "").append((char) c));
    return escaped.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
