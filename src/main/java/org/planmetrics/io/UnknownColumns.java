package org.planmetrics.io;

import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Names;

/** What to tell of columns that no field names: the nearest known name (SPEC S24). */
final class UnknownColumns {
  private UnknownColumns() {}

  static Note kept(Sheet sheet, String name) {
    return note(sheet, name, "作为附加属性保留", "kept as an attribute");
  }

  static Note unread(Sheet sheet, String name) {
    return note(sheet, name, "未读取", "not read");
  }

  private static Note note(Sheet sheet, String name, String zh, String en) {
    String near = Names.nearest(name, sheet.names()).get(0);
    Text text =
        Text.of(
            sheet.file() + " 的列“" + name + "”未知，" + zh + "；最接近的已知列名是 " + near,
            sheet.file()
                + " has an unknown column '"
                + name
                + "', "
                + en
                + "; the nearest known name is '"
                + near
                + "'");
    return new Note(Note.Topic.UNKNOWN_COLUMN, text);
  }
}
