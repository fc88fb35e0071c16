package org.planmetrics.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.planmetrics.access.Held;
import org.planmetrics.domain.DataException;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.PartialTally;
import org.planmetrics.indicator.Tallier;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.text.Plural;

/**
 * Assesses a plan without holding the rows of some registers: they are tallied as a cursor, an
 * iterator or a {@code Stream} brings them, on one machine or many, and the tallies are merged.
 *
 * <pre>{@code
 * var streaming = plan.streaming(base, Register.WORKERS);   // base: places, figures, other registers
 * var north = streaming.tally(northernWorkers);             // an iterator or Stream
 * var south = streaming.tally(southernWorkers);             // elsewhere, if need be
 * var assessment = streaming.assess(north.merge(south));
 * }</pre>
 *
 * <p>The findings are those of a snapshot that holds all rows. A tally of no rows says that the
 * register is known and empty. Two rows of one id are not found out: nobody remembers ids.
 * Immutable and safe for use by many threads, each with its own rows.
 */
public final class Streaming {
  private final Plan plan;
  private final Snapshot base;
  private final Set<Register> registers;
  private final Tallier tallier;

  private Streaming(Plan plan, Snapshot base, Set<Register> registers) {
    this.plan = plan;
    this.base = base;
    this.registers = registers;
    this.tallier =
        Tallier.of(plan.id(), base, plan.indicators(), plan.conditions(base.asOf()), registers);
  }

  static Streaming of(Plan plan, Snapshot base, Register... registers) {
    if (Held.of(base).heritage().isPresent()) {
      throw new IllegalArgumentException(
          "rows cannot be streamed over successions: "
              + String.join(", ", List.of(registers).stream().map(Register::key).toList())
              + " of "
              + base.asOf()
              + " would be told in the places of a later day; stream over asWas()");
    }
    Set<Register> some = EnumSet.noneOf(Register.class);
    some.addAll(List.of(registers));
    plan.targets().stream()
        .filter(t -> t.extent().each().isPresent())
        .findFirst()
        .ifPresent(t -> {
          throw new IllegalArgumentException(
              "target '"
                  + t.id()
                  + "' holds for each value of '"
                  + t.extent().each().get()
                  + "', which rows that go by do not tell beforehand; hold them in the snapshot");
        });
    return new Streaming(plan, base, some);
  }

  /**
   * Tallies rows one by one.
   *
   * @param rows of the streamed registers
   * @return what they count; rows for an unknown place are counted apart, with their ordinals
   * @throws IllegalArgumentException if a row is of a register that is not streamed
   * @throws ArithmeticException if a count or sum does not fit
   */
  public PartialTally tally(Iterator<? extends Entry> rows) {
    return tallier.tally(rows);
  }

  /**
   * Tallies rows one by one, in their order.
   *
   * @param rows of the streamed registers
   * @return what they count; rows for an unknown place are counted apart, with their ordinals
   * @throws IllegalArgumentException if a row is of a register that is not streamed
   * @throws ArithmeticException if a count or sum does not fit
   */
  public PartialTally tally(Stream<? extends Entry> rows) {
    return tally(rows.iterator());
  }

  /**
   * The assessment of the base together with all rows that were tallied. Its snapshot is the base,
   * of whose streamed registers nothing is known; only what the plan's targets ask can be read.
   *
   * @param tally all rows, merged
   * @return the assessment
   * @throws IllegalArgumentException if the tally is of another plan, day or territory (the message
   *     names both), or a target asks for a column that no row has
   * @throws DataException if rows were set aside
   * @throws ArithmeticException if a count or sum does not fit
   */
  public Assessment assess(PartialTally tally) {
    if (tally.setAside() > 0) {
      throw new DataException(tally.problems());
    }
    return assessFitting(tally);
  }

  /**
   * As {@link #assess}, though rows were set aside: each may be one more record anywhere (SPEC
   * S28), which the bounds allow for and a note tells.
   *
   * @param tally all rows, merged
   * @return the assessment
   * @throws IllegalArgumentException if the tally is of another plan, day or territory, or a target
   *     asks for a column that no row has
   * @throws ArithmeticException if a count or sum does not fit
   */
  public Assessment assessFitting(PartialTally tally) {
    List<Note> notes = new ArrayList<>();
    registers.forEach(r -> notes.add(streamed(r, tally.rows(r))));
    if (tally.setAside() > 0) {
      notes.add(setAside(tally.setAside()));
    }
    return Assessment.of(plan, base, tallier.evaluate(tally), notes);
  }

  private static Note streamed(Register register, long rows) {
    Text text =
        Text.of(
            register.label().zh() + "名册的 " + rows + " 行逐行计入，未保存；不核对编号是否重复，也不说明其中的数据问题",
            Plural.of(rows, "row")
                + " of the register "
                + register
                + " went by and "
                + (rows == 1 ? "was" : "were")
                + " not held: repeated ids and other oddities in them are not told");
    return new Note(Note.Topic.STREAMED, text);
  }

  private static Note setAside(long rows) {
    Text text =
        Text.of(
            rows + " 行的所在地不明，可能在任何地方；上下界已为其留出余地",
            Plural.of(rows, "row")
                + (rows == 1 ? " was" : " were")
                + " set aside: the place is unknown and may be any; bounds allow for it");
    return new Note(Note.Topic.STREAMED, text);
  }

  /** Returns such as {@code jilin-civil-affairs-14 with workers streamed}. */
  @Override
  public String toString() {
    List<String> names = registers.stream().map(Register::toString).toList();
    return plan.id() + " with " + String.join(", ", names) + " streamed";
  }
}
