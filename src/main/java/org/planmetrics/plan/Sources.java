package org.planmetrics.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.FigureKind;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.AnotherDay;
import org.planmetrics.indicator.Condition;
import org.planmetrics.indicator.Count;
import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.FirstKnown;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Judgement;
import org.planmetrics.indicator.Ref;
import org.planmetrics.indicator.ReportedFigure;
import org.planmetrics.indicator.Share;
import org.planmetrics.indicator.Sum;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Aside;
import org.planmetrics.table.Meaning;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;
import org.planmetrics.tally.FigureGaps;
import org.planmetrics.tally.Index;
import org.planmetrics.tally.NodeJudgements;
import org.planmetrics.tally.Scope;
import org.planmetrics.tally.View;
import org.planmetrics.text.Names;

/** What a condition reads at a place: registers, figures, sums and names, and what was chosen. */
final class Sources {
  /** An indicator, the units at which it is read, none where at the place itself, and the day. */
  private record Use(Indicator indicator, Optional<Records> units, View view) {}

  /** A figure, and the units at which it is read; none where at the place itself. */
  record FigureUse(
      ReportedFigure figureRead, View view, Reporters.Asked asked, Optional<Records> units) {
    String figure() {
      return asked.figure();
    }
  }

  /** What a sum or a choice is read from, and on which day. */
  private record Dated<I extends Indicator>(I indicator, View view) {}

  /**
   * A return, figure or value that is missing.
   *
   * @param what its name
   * @param nodes the places that owe it, in tree order
   * @param isAll whether nothing of it is missing when they have answered
   */
  record Owed(Text what, int[] nodes, boolean isAll) {}

  private final Basis basis;
  private final int node;
  private final NodeJudgements<Judgement, Judgement.Unit, Indicator> judgements;
  private final Set<Register> asked = new LinkedHashSet<>();
  private final Set<Register> registers = new LinkedHashSet<>();
  private final Set<FigureUse> figures = new LinkedHashSet<>();
  private final Set<Dated<Sum>> sums = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<Indicator> taken = new LinkedHashSet<>();

  private Sources(
      Basis basis, int node, NodeJudgements<Judgement, Judgement.Unit, Indicator> judgements) {
    this.basis = basis;
    this.node = node;
    this.judgements = judgements;
  }

  static Sources of(Condition.Comparison condition, Basis basis, int node) {
    return of(condition, condition.parts(), basis, node);
  }

  /** What some parts of a condition read, beside what the whole condition does. */
  static Sources of(Condition.Comparison condition, List<Indicator> parts, Basis basis, int node) {
    Sources sources = new Sources(basis, node, Held.of(basis.evaluation().judgements(condition)));
    Deque<Use> open = new ArrayDeque<>(steps(parts, Optional.empty(), sources.judgements.view()));
    Set<Use> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Use use = open.removeFirst();
      if (seen.add(use)) {
        List<Use> next = new ArrayList<>(sources.parts(use));
        Collections.reverse(next);
        next.forEach(open::addFirst);
      }
    }
    return sources;
  }

  private static List<Use> steps(List<Indicator> parts, Optional<Records> units, View view) {
    return parts.stream().map(part -> new Use(part, units, view)).toList();
  }

  private List<Use> parts(Use use) {
    Indicator i = use.indicator();
    Optional<Records> units = use.units();
    i.as(Count.class).ifPresent(c -> add(c.records().register()));
    i.as(Sum.class).ifPresent(s -> add(s, use));
    i.as(ReportedFigure.class).ifPresent(f -> figures.add(use(f, use)));
    i.as(Ref.class).ifPresent(r -> names.add(r.name()));
    i.atUnits().ifPresent(at -> add(at.register()));
    Definitions definitions = basis.indicators();
    Indicator meant = i.meaning(definitions::get);
    Optional<Indicator> first =
        i.as(FirstKnown.class)
            .map(f -> units.isEmpty() ? choose(f, use.view()) : f.members().get(0));
    List<Indicator> parts = meant != i ? List.of(meant) : first.map(List::of).orElse(i.parts());
    View view =
        i.as(AnotherDay.class)
            .map(other -> judgements.on(other.moment(), use.view()))
            .orElse(use.view());
    if (view.isFuture()) {
      return List.of();
    }
    List<Use> next = new ArrayList<>(steps(parts, i.atUnits().or(() -> units), view));
    i.as(Share.class)
        .flatMap(Share::weight)
        .filter(weight -> units.isEmpty())
        .ifPresent(weight -> next.add(new Use(weight, units, view)));
    return next;
  }

  private FigureUse use(ReportedFigure figure, Use use) {
    return new FigureUse(
        figure,
        use.view(),
        new Reporters.Asked(
            figure.figure(),
            figure.stratum(),
            use.view().figures(),
            figure.during().map(during -> judgements.window(during, use.view()))),
        use.units());
  }

  private void add(Sum sum, Use use) {
    add(sum.records().register());
    if (use.units().filter(u -> u.register().isOfSites()).isEmpty()) {
      sums.add(new Dated<>(sum, use.view()));
    }
  }

  private void add(Register register) {
    asked.add(register);
    if (register.isReturned()) {
      registers.add(register);
    }
  }

  /** What a firstKnown reads from at the place. */
  private Indicator choose(FirstKnown of, View view) {
    Optional<Indicator> known =
        of.members().stream().filter(m -> judgements.isKnown(m, view, node)).findFirst();
    known.filter(k -> of.members().size() > 1).ifPresent(taken::add);
    return known.orElse(of.members().get(0));
  }

  /** What is not there: registers not returned, figures not reported, blanks in sums. */
  List<Missing> missing() {
    Snapshot snapshot = basis.evaluation().snapshot();
    List<Missing> missing = new ArrayList<>();
    Set<Register> open = new LinkedHashSet<>();
    for (Register register : registers) {
      Gaps.ofRegister(snapshot, register, node)
          .missing(Missing.Kind.RETURN, label(register))
          .ifPresent(m -> {
            missing.add(m);
            open.add(register);
          });
    }
    for (FigureUse use : figures) {
      Gaps gaps = Gaps.ofFigure(snapshot, use.asked(), node);
      Text what = quoted(figureNames().name(use.asked(), use.units().isEmpty()));
      use.units()
          .map(units -> gaps.missing(Missing.Kind.FIGURE, what, units))
          .orElseGet(() -> gaps.missing(Missing.Kind.FIGURE, what))
          .map(m -> nobody(use.figure(), snapshot).orElse(m))
          .ifPresent(missing::add);
    }
    sums.stream()
        .filter(s -> !open.contains(s.indicator().records().register()))
        .filter(s -> !judgements.isKnown(s.indicator(), s.view(), node))
        .map(Dated::indicator)
        .filter(s -> possible(s.records().register()) == 0)
        .map(s -> isBlank(s, snapshot) ? column(s) : values(s))
        .forEach(missing::add);
    missing.addAll(setAside());
    missing.addAll(undeclared());
    return missing.isEmpty() ? bounded() : missing;
  }

  /**
   * Who owes which return, figure or value of a record (SPEC S36); a figure that nobody reports is
   * not asked for.
   */
  List<Owed> owed() {
    Snapshot snapshot = basis.evaluation().snapshot();
    List<Owed> owed = new ArrayList<>();
    for (Register register : registers) {
      Gaps gaps = Gaps.ofRegister(snapshot, register, node);
      int[] at = gaps.owing(Optional.empty());
      owed.add(new Owed(label(register), at, gaps.isFilledBy(at)));
    }
    for (FigureUse use : figures) {
      if (nobody(use.figure(), snapshot).isEmpty()) {
        Gaps gaps = Gaps.ofFigure(snapshot, use.asked(), node);
        int[] at = gaps.owing(use.units());
        owed.add(
            new Owed(
                quoted(figureNames().name(use.asked(), use.units().isEmpty())),
                at,
                gaps.isFilledBy(at)));
      }
    }
    for (Dated<Sum> sum : sums) {
      int[] at = Blanks.within(snapshot.on(sum.view().day()), sum.indicator(), node);
      owed.add(new Owed(quoted(words(sum.indicator())), at, true));
    }
    return owed.stream().filter(o -> o.nodes().length > 0).toList();
  }

  /** Where nothing is missing, the figures that are known within bounds only: stated, or a hull. */
  private List<Missing> bounded() {
    return figures.stream()
        .filter(use -> use.units().isEmpty())
        .filter(use -> !judgements.isKnown(use.figureRead(), use.view(), node))
        .map(use -> quoted(figureNames().name(use.asked(), true)))
        .map(what -> Missing.altogether(Missing.Kind.BOUNDED, what))
        .distinct()
        .toList();
  }

  /** Figures that were added up though nobody has said that they add up (SPEC S25). */
  List<Missing> undeclared() {
    return figures.stream()
        .filter(this::isAddedUpUndeclared)
        .map(f -> quoted(title(f.figure())))
        .map(title -> Missing.altogether(Missing.Kind.DECLARATION, title))
        .distinct()
        .toList();
  }

  private boolean isAddedUpUndeclared(FigureUse use) {
    Store store = Held.of(basis.evaluation().snapshot());
    Meaning meaning = store.figures().meaning(use.figure());
    if (meaning.isDeclared() || meaning.kind() != FigureKind.AMOUNT) {
      return false;
    }
    Reporters rows = Reporters.ofFigure(basis.evaluation().snapshot(), use.asked());
    IntStream at =
        use.units()
            .map(u -> u.register().isOfSites() ? new int[0] : Index.of(store).nodes(u))
            .map(units -> Arrays.stream(units).filter(n -> store.tree().isWithin(n, node)))
            .orElse(IntStream.of(node));
    return !rows.isEmpty() && at.anyMatch(n -> rows.areBelowOnly(store.tree(), n));
  }

  /** Rows that could not be read and may be here (SPEC S28). */
  private List<Missing> setAside() {
    Store store = Held.of(basis.evaluation().snapshot());
    List<Missing> rows = new ArrayList<>();
    asked.stream()
        .filter(register -> possible(register) > divided(register))
        .forEach(register ->
            rows.add(Missing.setAside(label(register), possible(register) - divided(register))));
    asked.stream()
        .filter(register -> divided(register) > 0)
        .forEach(register -> rows.add(Missing.divided(label(register), divided(register))));
    for (FigureUse use : figures) {
      int count =
          (int) store.aside().figures().stream().filter(r -> mayBeWithin(r, use, store)).count();
      if (count > 0) {
        rows.add(Missing.setAside(quoted(title(use.figure())), count));
      }
    }
    return rows;
  }

  private int possible(Register register) {
    Store store = Held.of(basis.evaluation().snapshot());
    int[] possible = Index.of(store).possible(register, Scope.PLACES);
    return possible.length == 0 ? 0 : possible[node];
  }

  /** How many records of divided places may be here (SPEC S38). */
  private int divided(Register register) {
    int[] divided =
        Held.of(basis.evaluation().snapshot())
            .heritage()
            .map(h -> h.possible(register))
            .orElse(new int[0]);
    return divided.length == 0 ? 0 : divided[node];
  }

  private boolean mayBeWithin(Aside.FigureRow row, FigureUse use, Store store) {
    boolean isOf = row.figure().isEmpty() || row.figure().equals(use.figure());
    return isOf
        && (row.node() < 0 || store.tree().isWithin(store.nodes().placeOf(row.node()), node));
  }

  private static Text label(Register register) {
    return Text.of(register.label().zh() + "名册", register.label().en());
  }

  /** That nobody reports a figure, with the one whose name is nearly the same. */
  private Optional<Missing> nobody(String figure, Snapshot snapshot) {
    return new FigureGaps(Held.of(snapshot))
        .nobody(figure)
        .map(remark -> {
          Text what = quoted(title(figure));
          Optional<String> near = Names.close(figure, snapshot.figureNames());
          return Missing.altogether(
              Missing.Kind.NOBODY,
              Text.of(
                  what.zh() + near.map(n -> "（数据中有“" + n + "”）").orElse(""),
                  what.en() + near.map(n -> " (the data have '" + n + "')").orElse("")));
        });
  }

  private Missing values(Sum sum) {
    return Missing.altogether(Missing.Kind.VALUES, quoted(words(sum)));
  }

  /** A column that the file does not have, as one under a header that nobody knows. */
  private static Missing column(Sum sum) {
    Register register = sum.records().register();
    Text what =
        Text.of(
            register.label().zh() + "名册的列“" + sum.attribute() + "”",
            "column '" + sum.attribute() + "' of the " + register.label().en());
    return Missing.altogether(Missing.Kind.COLUMN, what);
  }

  private static boolean isBlank(Sum sum, Snapshot snapshot) {
    Table table = Held.of(snapshot).table(sum.records().register());
    return table.size() > 0
        && table.find(sum.attribute()).filter(c -> c.cardinality() == 1).isPresent();
  }

  /** What readers call a figure. */
  Text title(String figure) {
    return figureNames().title(figure);
  }

  private FigureNames figureNames() {
    return new FigureNames(basis, node);
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
