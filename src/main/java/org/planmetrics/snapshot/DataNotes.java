package org.planmetrics.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Text;
import org.planmetrics.table.Aside;
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
    for (Register register : Register.values()) {
      List<Integer> rows = store.aside().spots(register);
      setAside(register.label(), rows.size(), count(rows.stream().map(r -> r < 0)))
          .ifPresent(notes::add);
    }
    List<Aside.FigureRow> figures = store.aside().figures();
    setAside(
            Text.of("指标数据", "figures"),
            figures.size(),
            count(figures.stream().map(r -> r.node() < 0)))
        .ifPresent(notes::add);
    return notes;
  }

  private static int count(Stream<Boolean> anywhere) {
    return (int) anywhere.filter(b -> b).count();
  }

  /** How many rows could not be read, and what they leave open (SPEC S28). */
  private static Optional<Note> setAside(Text what, int rows, int anywhere) {
    if (rows == 0) {
      return Optional.empty();
    }
    String zh =
        what.zh()
            + "有 "
            + rows
            + " 行未能读入"
            + (anywhere > 0 ? "，其中 " + anywhere + " 行不知在何处" : "")
            + "；读数的上下界已为其留出余地";
    String en =
        rows
            + (rows == 1 ? " row of " : " rows of ")
            + what.en()
            + (rows == 1 ? " was" : " were")
            + " set aside"
            + (anywhere > 0 ? ", " + anywhere + " of no known place" : "")
            + "; bounds allow for what they may be";
    return Optional.of(new Note(Note.Topic.SET_ASIDE, Text.of(zh, en)));
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
