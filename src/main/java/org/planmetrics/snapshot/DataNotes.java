package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;
import org.planmetrics.table.Tree;

/** The notes that follow from a snapshot alone (SPEC S24). */
final class DataNotes {
  private DataNotes() {}

  static List<Note> of(Store store) {
    List<Note> notes = new ArrayList<>();
    closedSites(store).ifPresent(notes::add);
    stationTiers(store).ifPresent(notes::add);
    return notes;
  }

  private static Optional<Note> closedSites(Store store) {
    Table t = store.table(Register.WORKERS);
    BitSet inPost = store.onDay().rows(t);
    int sites = store.tree().size();
    long count =
        inPost.stream().filter(row -> t.node(row) >= sites && !store.isOpen(t.node(row))).count();
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

  private static Optional<Note> stationTiers(Store store) {
    Tree tree = store.tree();
    Table t = store.table(Register.STATIONS);
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < t.size(); row++) {
      Level tier = t.value(row, Station.LEVEL).orElseThrow();
      int node = t.node(row);
      while (node >= 0 && tree.level(node) != tier) {
        node = tree.parent(node);
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
