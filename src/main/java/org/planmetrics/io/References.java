package org.planmetrics.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.planmetrics.text.Names;

/** The names of indicators that a plan uses, each at its place, and who uses them. */
final class References {
  private final Map<String, Set<String>> usedBy = new LinkedHashMap<>();
  private final List<Json.Str> all = new ArrayList<>();
  private Set<String> current = new LinkedHashSet<>();

  /** Begins an indicator; what is used from now on is used by it. */
  void begin(String name) {
    current = usedBy.computeIfAbsent(name, n -> new LinkedHashSet<>());
  }

  /** Ends the named indicators; what is used from now on is used by targets. */
  void end() {
    current = new LinkedHashSet<>();
  }

  void add(Json.Str use) {
    all.add(use);
    current.add(use.text());
  }

  /** Tells of names that are not there, and of names that lead back to themselves. */
  void check(Map<String, Json> indicators, Faults faults) {
    Collection<String> valid = indicators.keySet();
    for (Json.Str use : all) {
      if (!valid.contains(use.text())) {
        String rule = Names.unknown("indicator", use.text(), valid);
        faults.add(use.spot(), "", rule);
      }
    }
    for (List<String> cycle : cycles()) {
      Json at = Objects.requireNonNull(indicators.get(cycle.get(0)));
      String rule = "makes a cycle: " + String.join(" → ", cycle) + " → " + cycle.get(0);
      faults.add(at.spot(), "", rule);
    }
  }

  private List<List<String>> cycles() {
    List<List<String>> cycles = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String start : usedBy.keySet()) {
      if (!done.contains(start)) {
        walk(start, done, cycles);
      }
    }
    return cycles;
  }

  /** Goes down from a name without recursion: a chain of names may be long. */
  private void walk(String start, Set<String> done, List<List<String>> cycles) {
    Map<String, Iterator<String>> open = new HashMap<>();
    List<String> path = new ArrayList<>();
    enter(start, path, open);
    while (!path.isEmpty()) {
      String at = path.get(path.size() - 1);
      Iterator<String> uses = Objects.requireNonNull(open.get(at));
      if (!uses.hasNext()) {
        open.remove(at);
        done.add(path.remove(path.size() - 1));
        continue;
      }
      String next = uses.next();
      if (open.containsKey(next)) {
        cycles.add(List.copyOf(path.subList(path.indexOf(next), path.size())));
      } else if (!done.contains(next)) {
        enter(next, path, open);
      }
    }
  }

  private void enter(String name, List<String> path, Map<String, Iterator<String>> open) {
    path.add(name);
    open.put(name, usedBy.getOrDefault(name, Set.of()).iterator());
  }
}
