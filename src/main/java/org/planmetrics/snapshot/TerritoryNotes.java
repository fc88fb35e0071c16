package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Text;
import org.planmetrics.table.DescentWords;
import org.planmetrics.table.Heritage;
import org.planmetrics.table.Store;
import org.planmetrics.text.Plural;

/** That data are told in the places of a later territory, and what is not known of these (S38). */
final class TerritoryNotes {
  private static final int SHOWN = 5;

  private TerritoryNotes() {}

  static List<Note> of(Store store) {
    return store.heritage().map(h -> notes(store, h)).orElse(List.of());
  }

  private static List<Note> notes(Store store, Heritage heritage) {
    DescentWords words = new DescentWords(heritage.descent());
    List<Note> notes = new ArrayList<>();
    notes.add(note(rebased(store, words)));
    List<String> unknown = words.unknown();
    if (!unknown.isEmpty()) {
      notes.add(
          note(
              Text.of(
                  zh(unknown) + "在 " + store.asOf() + " 是什么，没有记载，其数不详",
                  en(unknown)
                      + (unknown.size() == 1 ? " has" : " have")
                      + " no predecessor, and what it read on "
                      + store.asOf()
                      + " is unknown")));
    }
    List<String> gone = words.gone();
    if (!gone.isEmpty()) {
      notes.add(
          note(
              Text.of(
                  zh(gone) + "后来成了什么，没有记载，其记录计入上级",
                  en(gone)
                      + (gone.size() == 1 ? " has" : " have")
                      + " no successor; the records count at the place above")));
    }
    return notes;
  }

  private static Text rebased(Store store, DescentWords words) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Text text : words.all()) {
      zh.add(text.zh());
      en.add(text.en());
    }
    if (words.recoded() > 0) {
      zh.add(words.recoded() + " 处只改了代码");
      en.add(Plural.of(words.recoded(), "place") + " only got another code");
    }
    return Text.of(
        store.asOf() + " 的数据按后来的区划表述" + (zh.isEmpty() ? "" : "：" + String.join("；", zh)),
        "the data of "
            + store.asOf()
            + " are told in the places of a later day"
            + (en.isEmpty() ? "" : ": " + String.join("; ", en)));
  }

  private static Note note(Text text) {
    return new Note(Note.Topic.TERRITORY, text);
  }

  private static String zh(List<String> names) {
    List<String> some = names.subList(0, Math.min(SHOWN, names.size()));
    boolean isMore = names.size() > SHOWN;
    return String.join("、", some) + (isMore ? " 等 " + names.size() + " 处" : "");
  }

  private static String en(List<String> names) {
    List<String> some = names.subList(0, Math.min(SHOWN, names.size()));
    int more = names.size() - some.size();
    return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
  }
}
