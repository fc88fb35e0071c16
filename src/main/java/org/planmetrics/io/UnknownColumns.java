package org.planmetrics.io;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Invisible;
import org.planmetrics.text.Names;

/** What to tell of columns that no field names: the nearest known name (SPEC S24). */
final class UnknownColumns {
  private static final Pattern BRACKET = Pattern.compile("[(（\\[【]");

  private UnknownColumns() {}

  static Note kept(Sheet sheet, String name) {
    return note(sheet, name, "作为附加属性保留", "kept as an attribute");
  }

  static Note unread(Sheet sheet, String name) {
    return note(sheet, name, "未读取", "not read");
  }

  private static Note note(Sheet sheet, String name, String zh, String en) {
    String near = nearest(sheet, name);
    String header = Invisible.shown(name);
    Text text =
        Text.of(
            sheet.file() + " 的列“" + header + "”未知，" + zh + "；最接近的已知列名是 " + near,
            sheet.file()
                + " has an unknown column '"
                + header
                + "', "
                + en
                + "; the nearest known name is '"
                + near
                + "'");
    return new Note(Note.Topic.UNKNOWN_COLUMN, text);
  }

  /** The column whose name, in either language, is in the header, or else is nearest to it. */
  private static String nearest(Sheet sheet, String header) {
    String bare = BRACKET.split(Invisible.removed(header), 2)[0].strip().toLowerCase(Locale.ROOT);
    String asked = bare.isEmpty() ? header : bare;
    Map<String, String> columns = new LinkedHashMap<>();
    sheet.columns().all().forEach(c -> columns.put(c.name(), c.name()));
    sheet.columns().all().forEach(c -> columns.put(c.zh(), c.name()));
    String near =
        columns.keySet().stream()
            .filter(name -> isWithin(asked, name))
            .max(Comparator.comparingInt(String::length))
            .orElseGet(() -> Names.nearest(asked, columns.keySet()).get(0));
    return Objects.requireNonNull(columns.get(near));
  }

  /** Short Latin names are within too many words to mean anything. */
  private static boolean isWithin(String header, String name) {
    boolean isWord = name.length() > 3 || name.charAt(0) > '\u007f';
    return header.equals(name) || isWord && header.contains(name);
  }
}
