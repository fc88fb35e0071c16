package org.planmetrics.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.planmetrics.domain.Posting;
import org.planmetrics.domain.Register;

/**
 * Rows set aside: records that exist and cannot be read, not records that do not exist (SPEC S28).
 * Each is known by the node where it lies, or may lie anywhere.
 */
public final class Aside {
  /** Where a row lies whose place cannot be read. */
  public static final int ANYWHERE = -1;

  private final Map<Register, List<Integer>> spots = new EnumMap<>(Register.class);
  private final Set<Register> cutOff = EnumSet.noneOf(Register.class);
  private final Set<Register> unreturned = EnumSet.noneOf(Register.class);
  private final List<FigureRow> figures = new ArrayList<>();
  private final Set<String> milestones = new HashSet<>();
  private final Map<Integer, Posting> postings = new HashMap<>();

  /**
   * A row of a figure.
   *
   * @param node its place or site, or ANYWHERE
   * @param figure its name, empty if it may be any
   * @param day its day, {@link LocalDate#MIN} for blank; empty if it may be any
   * @param span of a flow the days that it speaks of; empty if they may be any
   */
  public record FigureRow(int node, String figure, Optional<LocalDate> day, Optional<Window> span) {
    boolean mayBe(String name, int at, LocalDate asOf) {
      return (figure.isEmpty() || figure.equals(name))
          && (node == ANYWHERE || node == at)
          && day.filter(d -> d.isAfter(asOf)).isEmpty();
    }
  }

  void add(Register register, int node) {
    spots.computeIfAbsent(register, r -> new ArrayList<>()).add(node);
  }

  void addCutOff(Register register) {
    cutOff.add(register);
  }

  /** The same rows of registers and figures at other nodes, and the places of another. */
  Aside moved(IntUnaryOperator move, Aside places, Map<Integer, Posting> more) {
    Aside moved = new Aside();
    for (Register register : Register.values()) {
      Aside of = register.isReturned() ? this : places;
      for (int node : of.spots(register)) {
        moved.add(register, register.isReturned() ? move.applyAsInt(node) : node);
      }
      if (of.isCutOff(register)) {
        moved.addCutOff(register);
      }
    }
    moved.unreturned.addAll(unreturned);
    figures.forEach(row ->
        moved.add(new FigureRow(move.applyAsInt(row.node()), row.figure(), row.day(), row.span())));
    moved.milestones.addAll(milestones);
    moved.postings.putAll(more);
    moved.postings.putAll(postings);
    return moved;
  }

  void addUnreturned(Register register) {
    unreturned.add(register);
  }

  /** Some registers of which a row of the returns could be read. */
  void returned(Set<Register> registers) {
    unreturned.removeAll(registers);
  }

  void add(FigureRow row) {
    figures.add(row);
  }

  /** A milestone whose row cannot be read; an empty name may be any. */
  void addMilestone(String name) {
    milestones.add(name);
  }

  /** A worker who refers to a place or site set aside is posted to such a thing all the same. */
  void addPosting(int worker, Posting posting) {
    postings.put(worker, posting);
  }

  /** Where the rows of a register lie, ANYWHERE among them. */
  public List<Integer> spots(Register register) {
    return Collections.unmodifiableList(spots.getOrDefault(register, List.of()));
  }

  /** Whether there may be more rows of a register than anybody could count. */
  public boolean isCutOff(Register register) {
    return cutOff.contains(register);
  }

  /** Whether rows of the returns are set aside, and no other speaks of the register. */
  public boolean isUnreturned(Register register) {
    return unreturned.contains(register);
  }

  public List<FigureRow> figures() {
    return Collections.unmodifiableList(figures);
  }

  /** Whether the row of a milestone may be one set aside. */
  public boolean mayBeMilestone(String name) {
    return milestones.contains(name) || milestones.contains("");
  }

  Optional<Posting> posting(int worker) {
    return Optional.ofNullable(postings.get(worker));
  }

  /**
   * Where a figure is unknown though a row may stand there: a row set aside may be the one for that
   * place, unless the one that stands is later.
   */
  public boolean hides(String figure, int node, Optional<LocalDate> standing, FigureDay on) {
    for (FigureRow row : figures) {
      boolean isBlank = row.day().filter(LocalDate.MIN::equals).isPresent();
      if (isBlank && !on.isAsOf()) {
        continue;
      }
      boolean isOlder =
          standing.isPresent() && row.day().isPresent() && standing.get().isAfter(row.day().get());
      if (!isOlder && row.mayBe(figure, node, on.day())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row set aside may speak of a flow at a node during some of these days. */
  public boolean mayFlow(String figure, int node, Window days, LocalDate asOf) {
    return figures.stream()
        .anyMatch(row -> row.mayBe(figure, node, asOf) && row.span().map(days::meets).orElse(true));
  }

  public boolean isEmpty() {
    return spots.isEmpty()
        && cutOff.isEmpty()
        && unreturned.isEmpty()
        && figures.isEmpty()
        && milestones.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Aside a
        && spots.equals(a.spots)
        && cutOff.equals(a.cutOff)
        && unreturned.equals(a.unreturned)
        && figures.equals(a.figures)
        && milestones.equals(a.milestones)
        && postings.equals(a.postings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(spots, figures);
  }
}
