package org.planmetrics.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Snapshot;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Named;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Records;
import org.planmetrics.indicator.Ref;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.indicator.Titled;

/** What a condition reads at a place: registers, figures, sums and names, and what was chosen. */
final class Sources {
  /** An indicator, and the units at which it is read; none where at the place itself. */
  private record Use(Indicator indicator, Optional<Records> units) {}

  /** A figure, and the units at which it is read; none where at the place itself. */
  record FigureUse(String figure, Optional<Records> units) {}

  private final Basis basis;
  private final int node;
  private final Set<Register> registers = new LinkedHashSet<>();
  private final Set<FigureUse> figures = new LinkedHashSet<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<Indicator> taken = new LinkedHashSet<>();

  private Sources(Basis basis, int node) {
    this.basis = basis;
    this.node = node;
  }

  static Sources of(Condition.Comparison condition, Basis basis, int node) {
    Sources sources = new Sources(basis, node);
    Deque<Use> open = new ArrayDeque<>(sources.parts(condition, Optional.empty()));
    Set<Use> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Use use = open.removeFirst();
      if (seen.add(use)) {
        List<Use> parts = new ArrayList<>(sources.parts(use.indicator(), use.units()));
        Collections.reverse(parts);
        parts.forEach(open::addFirst);
      }
    }
    return sources;
  }

  private List<Use> parts(Condition condition, Optional<Records> units) {
    if (condition instanceof Condition.Comparison c) {
      List<Use> parts = new ArrayList<>(List.of(new Use(c.indicator(), units)));
      c.bar().indicator().ifPresent(b -> parts.add(new Use(b, units)));
      return parts;
    }
    List<Condition> members =
        condition instanceof Condition.All all
            ? all.members()
            : ((Condition.Any) condition).members();
    return members.stream().flatMap(m -> parts(m, units).stream()).toList();
  }

  private List<Use> parts(Indicator i, Optional<Records> units) {
    if (i instanceof Count c) {
      return leaf(c.records());
    }
    if (i instanceof Sum s) {
      if (units.filter(u -> u.register().isOfSites()).isEmpty()) {
        sums.add(s);
      }
      return leaf(s.records());
    }
    if (i instanceof ReportedFigure f) {
      figures.add(new FigureUse(f.figure(), units));
      return List.of();
    }
    if (i instanceof Ratio r) {
      return List.of(new Use(r.numerator(), units), new Use(r.denominator(), units));
    }
    if (i instanceof Share s) {
      leaf(s.units());
      return parts(s.having(), Optional.of(s.units()));
    }
    if (i instanceof Least l) {
      leaf(l.units());
      return List.of(new Use(l.of(), Optional.of(l.units())));
    }
    if (i instanceof Need n) {
      n.each().ifPresent(this::leaf);
      return List.of(new Use(n.of(), n.each().or(() -> units)));
    }
    if (i instanceof Plus p) {
      return p.terms().stream().map(t -> new Use(t, units)).toList();
    }
    if (i instanceof FirstKnown f) {
      return List.of(new Use(units.isEmpty() ? choose(f) : f.members().get(0), units));
    }
    return List.of(new Use(named(i), units));
  }

  private List<Use> leaf(Records records) {
    if (records.register().isReturned()) {
      registers.add(records.register());
    }
    return List.of();
  }

  /** What a firstKnown reads from at the place. */
  private Indicator choose(FirstKnown of) {
    Optional<Indicator> known = of.members().stream().filter(this::isKnown).findFirst();
    known.filter(k -> of.members().size() > 1).ifPresent(taken::add);
    return known.orElse(of.members().get(0));
  }

  private boolean isKnown(Indicator indicator) {
    return basis.evaluation().readings(indicator).at(node).isKnown();
  }

  private Indicator named(Indicator i) {
    if (i instanceof Titled t) {
      return t.of();
    }
    if (i instanceof Named n) {
      return n.of();
    }
    String name = ((Ref) i).name();
    names.add(name);
    return basis.indicators().get(name);
  }

  /** What is not there: registers not returned, figures not reported, blanks in sums. */
  List<Missing> missing() {
    Snapshot snapshot = basis.evaluation().snapshot();
    List<Missing> missing = new ArrayList<>();
    Set<Register> open = new LinkedHashSet<>();
    for (Register register : registers) {
      Text what = Text.of(register.label().zh() + "名册", register.label().en());
      Completeness.ofRegister(snapshot, register, node)
          .missing(Missing.Kind.RETURN, what)
          .ifPresent(m -> {
            missing.add(m);
            open.add(register);
          });
    }
    for (FigureUse use : figures) {
      Completeness completeness = Completeness.ofFigure(snapshot, use.figure(), node);
      Text what = quoted(title(use.figure()));
      use.units()
          .map(units -> completeness.missing(Missing.Kind.FIGURE, what, units))
          .orElseGet(() -> completeness.missing(Missing.Kind.FIGURE, what))
          .ifPresent(missing::add);
    }
    sums.stream()
        .filter(s -> !open.contains(s.records().register()))
        .filter(s -> !isKnown(s))
        .map(s -> Missing.altogether(Missing.Kind.VALUES, quoted(words(s))))
        .forEach(missing::add);
    return missing;
  }

  /** The title that the plan gives a figure, or else its name. */
  Text title(String figure) {
    for (Map.Entry<String, Indicator> e : basis.indicators().table().entrySet()) {
      if (e.getValue() instanceof Titled t && t.of().equals(new ReportedFigure(figure))) {
        return t.title();
      }
    }
    return Text.of(figure);
  }

  Text words(Indicator indicator) {
    return Text.of(
        basis.indicators().describe(indicator, Locale.CHINESE),
        basis.indicators().describe(indicator, Locale.ENGLISH));
  }

  private static Text quoted(Text text) {
    return Text.of("“" + text.in(Locale.CHINESE) + "”", "'" + text.in(Locale.ENGLISH) + "'");
  }

  Set<FigureUse> figures() {
    return figures;
  }

  Set<String> names() {
    return names;
  }

  /** The members that a firstKnown took at the place. */
  Set<Indicator> taken() {
    return taken;
  }
}
