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
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Least;
import org.planmetrics.indicator.Named;
import org.planmetrics.indicator.Need;
import org.planmetrics.indicator.Plus;
import org.planmetrics.indicator.Ratio;
import org.planmetrics.indicator.Ref;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.indicator.Titled;
import org.planmetrics.snapshot.Snapshot;

/** What a condition reads at a place: registers, figures, sums and names, and what was chosen. */
final class Sources {
  /** An indicator, and the units at which it is read; none where at the place itself. */
  private record Step(Indicator indicator, Optional<Records> units) {}

  /** A figure, and the units at which it is read; none where at the place itself. */
  record FigureUse(String figure, Optional<Records> units) {}

  private final Assessment assessment;
  private final int node;
  private final Set<Register> registers = new LinkedHashSet<>();
  private final Set<FigureUse> figures = new LinkedHashSet<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<Indicator> taken = new LinkedHashSet<>();

  private Sources(Assessment assessment, int node) {
    this.assessment = assessment;
    this.node = node;
  }

  static Sources of(Condition.Comparison condition, Assessment assessment, int node) {
    Sources sources = new Sources(assessment, node);
    Deque<Step> open = new ArrayDeque<>(sources.parts(condition, Optional.empty()));
    Set<Step> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Step step = open.removeFirst();
      if (seen.add(step)) {
        List<Step> parts = new ArrayList<>(sources.parts(step.indicator(), step.units()));
        Collections.reverse(parts);
        parts.forEach(open::addFirst);
      }
    }
    return sources;
  }

  private List<Step> parts(Condition condition, Optional<Records> units) {
    if (condition instanceof Condition.Comparison c) {
      List<Step> parts = new ArrayList<>(List.of(new Step(c.indicator(), units)));
      c.bar().indicator().ifPresent(b -> parts.add(new Step(b, units)));
      return parts;
    }
    List<Condition> members =
        condition instanceof Condition.All all
            ? all.members()
            : ((Condition.Any) condition).members();
    return members.stream().flatMap(m -> parts(m, units).stream()).toList();
  }

  private List<Step> parts(Indicator i, Optional<Records> units) {
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
      return List.of(new Step(r.numerator(), units), new Step(r.denominator(), units));
    }
    if (i instanceof Share s) {
      leaf(s.units());
      return parts(s.having(), Optional.of(s.units()));
    }
    if (i instanceof Least l) {
      leaf(l.units());
      return List.of(new Step(l.of(), Optional.of(l.units())));
    }
    if (i instanceof Need n) {
      n.each().ifPresent(this::leaf);
      return List.of(new Step(n.of(), n.each().or(() -> units)));
    }
    if (i instanceof Plus p) {
      return p.terms().stream().map(t -> new Step(t, units)).toList();
    }
    if (i instanceof FirstKnown f) {
      return List.of(new Step(units.isEmpty() ? choose(f) : f.members().get(0), units));
    }
    return List.of(new Step(named(i), units));
  }

  private List<Step> leaf(Records records) {
    if (records.register().isReturned()) {
      registers.add(records.register());
    }
    return List.of();
  }

  /** What a firstKnown reads from at the place. */
  private Indicator choose(FirstKnown of) {
    Optional<Indicator> known =
        of.members().stream().filter(m -> assessment.readings(m).at(node).isKnown()).findFirst();
    known.filter(k -> of.members().size() > 1).ifPresent(taken::add);
    return known.orElse(of.members().get(0));
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
    return assessment.plan().indicators().get(name);
  }

  /** What is not there: registers not returned, figures not reported, blanks in sums. */
  List<Missing> missing() {
    Snapshot snapshot = assessment.evaluation().snapshot();
    List<Missing> missing = new ArrayList<>();
    Set<Register> open = new LinkedHashSet<>();
    for (Register register : registers) {
      Text what = Text.of(register.label().zh() + "名册", register.label().en());
      Coverage.ofRegister(snapshot, register, node)
          .missing(Missing.Kind.RETURN, what)
          .ifPresent(m -> {
            missing.add(m);
            open.add(register);
          });
    }
    for (FigureUse use : figures) {
      Coverage coverage = Coverage.ofFigure(snapshot, use.figure(), node);
      Text what = quoted(title(use.figure()));
      use.units()
          .map(units -> coverage.missing(Missing.Kind.FIGURE, what, units))
          .orElseGet(() -> coverage.missing(Missing.Kind.FIGURE, what))
          .ifPresent(missing::add);
    }
    sums.stream()
        .filter(s -> !open.contains(s.records().register()))
        .filter(s -> !assessment.readings(s).at(node).isKnown())
        .map(s -> Missing.altogether(Missing.Kind.VALUES, quoted(words(s))))
        .forEach(missing::add);
    return missing;
  }

  /** The title that the plan gives a figure, or else its name. */
  Text title(String figure) {
    for (Map.Entry<String, Indicator> e : assessment.plan().indicators().table().entrySet()) {
      if (e.getValue() instanceof Titled t && t.of().equals(new ReportedFigure(figure))) {
        return t.title();
      }
    }
    return Text.of(figure);
  }

  Text words(Indicator indicator) {
    Definitions definitions = assessment.plan().indicators();
    return Text.of(
        definitions.describe(indicator, Locale.CHINESE),
        definitions.describe(indicator, Locale.ENGLISH));
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
