package org.planmetrics.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.tally.Leaf;
import org.planmetrics.tally.Scope;

/**
 * What indicators ask of the data on one day, found by walking over them and the names that they
 * use; what they ask on another day is put with {@link Asked}.
 */
final class Leaves {
  private record Use(String name, Scope scope) {}

  /** Something that is asked on another day. */
  interface Elsewhere {
    void add(AnotherDay anotherDay, Scope scope);
  }

  private final Definitions definitions;
  private final Elsewhere elsewhere;
  private final Set<Leaf> leaves = new LinkedHashSet<>();
  private final Set<Records> units = new LinkedHashSet<>();
  private final Set<Need> needs = new LinkedHashSet<>();
  private final Set<Share> weighed = new LinkedHashSet<>();
  private final Map<Scope, Set<ReportedFigure>> figures = new EnumMap<>(Scope.class);
  private final Set<Use> uses = new LinkedHashSet<>();
  private final Set<Use> seen = new LinkedHashSet<>();
  private final Set<List<String>> byUse = new LinkedHashSet<>();
  private Set<String> root = new LinkedHashSet<>();
  private final Deque<Use> open = new ArrayDeque<>();

  Leaves(Definitions definitions, Elsewhere elsewhere) {
    this.definitions = definitions;
    this.elsewhere = elsewhere;
    for (Scope scope : Scope.values()) {
      figures.put(scope, new LinkedHashSet<>());
    }
  }

  void add(Indicator indicator, Scope scope) {
    indicator.as(Count.class).ifPresent(c -> add(c.records(), Optional.empty(), scope));
    indicator.as(Sum.class).ifPresent(s -> add(s.records(), Optional.of(s.attribute()), scope));
    indicator.as(ReportedFigure.class).ifPresent(f -> add(f, scope));
    indicator.as(Ref.class).ifPresent(r -> use(r.name(), scope));
    indicator.as(Need.class).ifPresent(needs::add);
    indicator.as(Share.class).ifPresent(s -> addWeight(s, scope));
    Optional<AnotherDay> other = indicator.as(AnotherDay.class);
    if (other.isPresent()) {
      elsewhere.add(other.get(), scope);
      return;
    }
    List<Scope> at = indicator.atUnits().map(u -> unitScope(u, scope)).orElse(List.of(scope));
    indicator.parts().forEach(part -> at.forEach(s -> add(part, s)));
  }

  /** What units are weighed by is compared with the whole at the place. */
  private void addWeight(Share share, Scope scope) {
    share
        .weight()
        .filter(weight -> scope == Scope.PLACES)
        .ifPresent(weight -> {
          weighed.add(share);
          add(weight, scope);
        });
  }

  private void add(Records records, Optional<String> attribute, Scope scope) {
    leaves.add(new Leaf(records, attribute, scope));
  }

  private void add(ReportedFigure figure, Scope scope) {
    figures(scope).add(figure);
    root.add(figure.figure());
  }

  private List<Scope> unitScope(Records each, Scope scope) {
    units.add(each);
    Scope of = Scope.of(each.register());
    return scope == Scope.PLACES || of == scope ? List.of(of) : List.of();
  }

  private void use(String name, Scope scope) {
    Use use = new Use(name, scope);
    if (seen.add(use)) {
      open.add(use);
    }
  }

  /** Walks over a name that is used and has not been walked over; false if there is none. */
  boolean walk() {
    Optional<Use> next = Optional.ofNullable(open.poll());
    next.ifPresent(use -> add(definitions.get(use.name()), use.scope()));
    return next.isPresent();
  }

  /** Ends what one condition or indicator asks. */
  void finish() {
    uses.addAll(seen);
    seen.clear();
    if (root.size() > 1) {
      byUse.add(List.copyOf(root));
    }
    root = new LinkedHashSet<>();
  }

  Set<Leaf> all() {
    return leaves;
  }

  /** The units that are asked one by one. */
  Set<Records> units() {
    return units;
  }

  Set<Need> needs() {
    return needs;
  }

  /** The shares at places that are weighed. */
  Set<Share> weighed() {
    return weighed;
  }

  /** The figures that one condition or indicator asks together. */
  Set<List<String>> figuresByUse() {
    return byUse;
  }

  boolean uses(String name, Scope scope) {
    return uses.contains(new Use(name, scope));
  }

  Set<ReportedFigure> figures(Scope scope) {
    return Objects.requireNonNull(figures.get(scope));
  }

  /** The figures of all scopes. */
  Set<ReportedFigure> figures() {
    Set<ReportedFigure> all = new LinkedHashSet<>();
    figures.values().forEach(all::addAll);
    return all;
  }

  Map<Register, List<Leaf>> byRegister() {
    Map<Register, List<Leaf>> grouped = new LinkedHashMap<>();
    for (Leaf leaf : leaves) {
      grouped.computeIfAbsent(leaf.records().register(), r -> new ArrayList<>()).add(leaf);
    }
    return grouped;
  }
}
