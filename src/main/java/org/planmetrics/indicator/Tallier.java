package org.planmetrics.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Entry;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Row;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.table.Batch;
import org.planmetrics.table.Store;
import org.planmetrics.tally.Counted;
import org.planmetrics.tally.Index;
import org.planmetrics.tally.Leaf;
import org.planmetrics.tally.LeafCounts;
import org.planmetrics.tally.Origin;
import org.planmetrics.tally.Tally;
import org.planmetrics.tally.View;

/**
 * Tallies rows as they go by, for conditions that are evaluated together: of a streamed register no
 * row is held, only what it counts. Immutable and safe for use by many threads, each with its own
 * rows.
 */
public final class Tallier {
  private static final int BATCH = 1 << 16;

  private final Snapshot held;
  private final Definitions definitions;
  private final List<Condition.Comparison> conditions;
  private final Map<Register, List<Counted>> leaves = new EnumMap<>(Register.class);
  private final Origin origin;

  private Tallier(
      String plan,
      Snapshot held,
      Definitions definitions,
      List<Condition.Comparison> conditions,
      Set<Register> registers) {
    this.held = held;
    this.definitions = definitions;
    this.conditions = conditions;
    Asked all = new Asked(definitions, held.asOf());
    conditions.stream().map(definitions::canonical).forEach(all::add);
    registers.forEach(r -> leaves.put(r, all.of(r)));
    Map<Counted, LeafCounts> known = new HashMap<>();
    leaves.forEach((r, some) -> some.forEach(l -> known.put(l, new LeafCounts(0, false))));
    new Streamed(registers, known, Map.of()).check(all);
    this.origin = Origin.of(plan, Held.of(held), leaves);
  }

  /**
   * A tallier.
   *
   * @param plan what the conditions are for, by name
   * @param base places, figures and the other registers
   * @param definitions the named indicators
   * @param conditions what to judge in the end
   * @param registers whose rows will go by: of these nothing is known yet
   * @return the tallier
   * @throws IllegalArgumentException if a register is known to the base, so that rows would count
   *     twice, or its records are asked one by one, as in a share of stations
   */
  public static Tallier of(
      String plan,
      Snapshot base,
      Definitions definitions,
      List<Condition.Comparison> conditions,
      Set<Register> registers) {
    for (Register register : registers) {
      if (!register.isReturned()) {
        throw new IllegalArgumentException(
            "the " + register + " must be held; they cannot be streamed");
      }
      if (base.has(register)) {
        throw new IllegalArgumentException(
            "the snapshot has the register "
                + register
                + " already, so that its rows would count twice; leave it out there, or do not"
                + " stream it");
      }
    }
    Snapshot held = base.change().empty(registers.toArray(Register[]::new)).build();
    return new Tallier(plan, held, definitions, conditions, registers);
  }

  /**
   * Tallies rows, {@value #BATCH} of which are held at a time.
   *
   * @param rows workers, facilities, stations or organizations of the streamed registers; a second
   *     row of an id counts again, as nobody remembers the first
   * @return what they count
   * @throws IllegalArgumentException if a row is of another register
   * @throws ArithmeticException if a count or sum does not fit
   */
  public PartialTally tally(Iterator<? extends Entry> rows) {
    Map<Register, Feed> feeds = new EnumMap<>(Register.class);
    leaves.keySet().forEach(r -> feeds.put(r, new Feed(r)));
    long ordinal = 0;
    while (rows.hasNext()) {
      Entry row = rows.next();
      feed(feeds, row).add(row, ++ordinal);
    }
    feeds.values().forEach(Feed::flush);
    Map<Register, List<LeafCounts>> counts = new EnumMap<>(Register.class);
    Map<Register, Long> read = new EnumMap<>(Register.class);
    List<Problem> problems = new ArrayList<>();
    Map<Register, Long> aside = new EnumMap<>(Register.class);
    Map<Register, Set<String>> attributes = new EnumMap<>(Register.class);
    for (Feed feed : feeds.values()) {
      counts.put(feed.register, feed.counts);
      read.put(feed.register, feed.read);
      problems.addAll(feed.problems);
      aside.put(feed.register, feed.aside);
      attributes.put(feed.register, feed.attributes);
    }
    return new PartialTally(origin, counts, read, aside, attributes, PartialTally.first(problems));
  }

  private static Feed feed(Map<Register, Feed> feeds, Entry row) {
    Feed feed = feeds.get(row.register());
    if (feed == null) {
      String streamed =
          feeds.keySet().stream().map(Object::toString).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "a row of the register " + row.register() + " came, but streamed are: " + streamed);
    }
    return feed;
  }

  /**
   * Evaluates the conditions with what was tallied.
   *
   * @param tally all rows of the streamed registers
   * @return the evaluation, as if the rows had been held
   * @throws IllegalArgumentException if it is of another plan, day or territory, or no row has a
   *     column that a condition asks for
   * @throws ArithmeticException if a count or sum does not fit
   */
  public Evaluation evaluate(PartialTally tally) {
    origin.check(tally.origin());
    leaves.forEach((register, some) -> check(some, columns(register, tally)));
    Map<Counted, LeafCounts> counts = new LinkedHashMap<>();
    Map<Register, Long> aside = new EnumMap<>(Register.class);
    leaves.forEach((register, some) -> {
      aside.put(register, tally.setAside(register));
      for (int l = 0; l < some.size(); l++) {
        counts.put(some.get(l), tally.counts(register).get(l));
      }
    });
    Streamed streamed = new Streamed(leaves.keySet(), counts, aside);
    return Evaluation.of(held, streamed, definitions, conditions);
  }

  /** The columns of a register and the attributes of its rows. */
  private Set<String> columns(Register register, PartialTally tally) {
    Set<String> columns = new LinkedHashSet<>(held.columns(register));
    columns.addAll(tally.attributes(register));
    return columns;
  }

  private static void check(List<Counted> some, Set<String> columns) {
    some.forEach(c -> Index.check(c.leaf().records(), columns));
  }

  /** Returns such as {@code workers as of 2023-12-31}. */
  @Override
  public String toString() {
    List<String> streamed = leaves.keySet().stream().map(Object::toString).toList();
    return String.join(", ", streamed) + " as of " + held.asOf();
  }

  /** The rows of one register on their way past. */
  private final class Feed {
    private final Register register;
    private final List<Counted> asked;
    private final Map<View, List<Leaf>> byView;
    private final List<LeafCounts> counts;
    private final List<Problem> problems = new ArrayList<>();

    /** The columns asked for that are attributes, if the register has them. */
    private final Set<String> askedAttributes;

    private final Set<String> attributes = new TreeSet<>();
    private Batch batch;
    private long read;
    private long aside;

    Feed(Register register) {
      this.register = register;
      this.asked = Objects.requireNonNull(leaves.get(register));
      this.byView = Counted.byView(asked);
      this.counts = Tally.none(Index.of(Held.of(held)), asked.stream().map(Counted::leaf).toList());
      this.askedAttributes =
          asked.stream()
              .flatMap(c -> c.leaf().records().where().keySet().stream())
              .filter(c -> !held.columns(register).contains(c))
              .collect(Collectors.toSet());
      this.batch = next();
    }

    private Batch next() {
      return new Batch(Held.of(held), register, askedAttributes);
    }

    void add(Entry row, long ordinal) {
      PartialTally.checked(register, ++read);
      if (!askedAttributes.isEmpty()) {
        attributes.addAll(((Row<?>) row).attributes().keySet());
      }
      Optional<Problem> problem = batch.add(row, ordinal);
      if (problem.isPresent()) {
        aside++;
        problems.add(problem.get());
        trim();
      } else if (batch.size() == BATCH) {
        flush();
        batch = next();
      }
    }

    /** Holds few problems however many there are. */
    private void trim() {
      if (problems.size() == BATCH) {
        List<Problem> first = PartialTally.first(problems);
        problems.clear();
        problems.addAll(first);
      }
    }

    void flush() {
      if (batch.size() > 0 && !asked.isEmpty()) {
        try {
          Store rows = batch.store();
          int from = 0;
          for (Map.Entry<View, List<Leaf>> some : byView.entrySet()) {
            int to = from + some.getValue().size();
            Index index = Index.of(rows.on(some.getKey().day()));
            Tally.add(index, register, some.getValue(), counts.subList(from, to));
            from = to;
          }
        } catch (ArithmeticException e) {
          throw PartialTally.tooLarge(
              "a sum over the register " + register + " does not fit into 64 bits", e);
        }
      }
    }
  }
}
