package org.planmetrics.text;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Prints maps, lists, texts, numbers and an empty {@link Optional}, for null, as JSON: the same
 * text for the same values.
 */
public final class JsonPrinter {
  private static final int WIDTH = 100;

  private JsonPrinter() {}

  /**
   * The text on one line.
   *
   * @param value the value
   * @return JSON
   */
  public static String line(Object value) {
    StringBuilder text = new StringBuilder();
    print(value, text);
    return text.toString();
  }

  /**
   * The text in lines: what does not fit on one is broken up and indented.
   *
   * @param value the value
   * @return JSON, the last line ended
   */
  public static String pretty(Object value) {
    StringBuilder text = new StringBuilder();
    pretty(value, "", 0, text);
    return text.append('\n').toString();
  }

  private static void pretty(Object value, String indent, int used, StringBuilder text) {
    String line = line(value);
    boolean isBroken = value instanceof Map<?, ?> || value instanceof List<?>;
    if (!isBroken || indent.length() + used + line.length() < WIDTH) {
      text.append(line);
      return;
    }
    String inner = indent + "  ";
    boolean isMap = value instanceof Map<?, ?>;
    text.append(isMap ? '{' : '[');
    Iterable<?> items = value instanceof Map<?, ?> map ? map.entrySet() : (List<?>) value;
    for (Iterator<?> i = items.iterator(); i.hasNext(); ) {
      text.append('\n').append(inner);
      Object item = i.next();
      int before = text.length();
      if (item instanceof Map.Entry<?, ?> member) {
        print(member.getKey(), text);
        text.append(": ");
        item = Objects.requireNonNull(member.getValue());
      }
      pretty(item, inner, text.length() - before, text);
      text.append(i.hasNext() ? "," : "");
    }
    text.append('\n').append(indent).append(isMap ? '}' : ']');
  }

  private static void print(Object value, StringBuilder text) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> member : map.entrySet()) {
        text.append(separator);
        print(member.getKey(), text);
        text.append(": ");
        print(Objects.requireNonNull(member.getValue()), text);
        separator = ", ";
      }
      text.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        text.append(separator);
        print(item, text);
        separator = ", ";
      }
      text.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String string) {
      quote(string, text);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(v -> print(v, text), () -> text.append("null"));
    } else {
      text.append(value instanceof BigDecimal number ? number.toPlainString() : value);
    }
  }

  private static void quote(String string, StringBuilder text) {
    text.append('"');
    string
        .codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            text.append('\\').appendCodePoint(c);
          } else if (c == '\n') {
            text.append("\\n");
          } else if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
            text.append(String.format("\\u%04x", c));
          } else {
            text.appendCodePoint(c);
          }
        });
    text.append('"');
  }
}
