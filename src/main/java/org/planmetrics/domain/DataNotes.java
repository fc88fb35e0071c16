package org.planmetrics.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The notes that follow from a snapshot alone (SPEC S24). */
final class DataNotes {
  private DataNotes() {}

  static List<Note> of(Snapshot snapshot) {
    List<Note> notes = new ArrayList<>();
    closedSites(snapshot).ifPresent(notes::add);
    stationTiers(snapshot).ifPresent(notes::add);
    return notes;
  }

  private static Optional<Note> closedSites(Snapshot snapshot) {
    Table t = snapshot.table(Register.WORKERS);
    int count = 0;
    for (int row = 0; row < t.size(); row++) {
      boolean atSite = t.node(row) >= snapshot.territory().size();
      if (atSite && !snapshot.isOpen(t.node(row)) && isInPost(t, row, snapshot.asOf())) {
        count++;
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    Text text =
        Text.of(
            count + " 名社工派驻的站点或机构未开办，计入其所在地",
            (count == 1 ? "1 worker is" : count + " workers are")
                + " posted to a site that is not open and counted at its place");
    return Optional.of(new Note(Note.Topic.CLOSED_SITE, text));
  }

  private static boolean isInPost(Table t, int row, LocalDate day) {
    boolean begun = t.value(row, "from", LocalDate.class).filter(d -> d.isAfter(day)).isEmpty();
    return begun && t.value(row, "until", LocalDate.class).filter(d -> !d.isAfter(day)).isEmpty();
  }

  private static Optional<Note> stationTiers(Snapshot snapshot) {
    Territory territory = snapshot.territory();
    Table t = snapshot.table(Register.STATIONS);
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < t.size(); row++) {
      Level tier = t.value(row, "level", Level.class).orElseThrow();
      int node = t.node(row);
      while (node >= 0 && territory.level(node) != tier) {
        node = territory.parent(node);
      }
      if (node < 0) {
        ids.add(t.id(row));
      }
    }
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    String some = String.join(", ", ids.subList(0, Math.min(5, ids.size())));
    Text text =
        Text.of(
            ids.size() + " 个站点不在其服务级别的任何区域内：" + some,
            (ids.size() == 1 ? "1 station lies" : ids.size() + " stations lie")
                + " in no place of the tier served: "
                + some);
    return Optional.of(new Note(Note.Topic.STATION_TIER, text));
  }
}
