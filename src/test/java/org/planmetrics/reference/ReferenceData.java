package org.planmetrics.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Register;
import org.planmetrics.number.Truth;

/** What there is to read, from a snapshot or from files: facts without a rule. For tests. */
final class ReferenceData {
  /**
   * A record that counts on the day.
   *
   * @param id its code or id
   * @param at where it counts: a place, or a site that is open; of a place or site itself its own
   * @param values what its columns hold, without blanks, the derived ones too
   */
  record Row(String id, String at, Map<String, Object> values) {
    boolean satisfies(Map<String, Match> where) {
      return where.entrySet().stream()
          .allMatch(e -> e.getValue().matches(Optional.ofNullable(values.get(e.getKey()))));
    }
  }

  /**
   * A site, open or not.
   *
   * @param register what it is
   * @param place where it lies
   */
  record Located(Register register, String place) {}

  /**
   * A row of the figures.
   *
   * @param place its place or site, empty if it cannot be read
   * @param figure its name, empty if it cannot be read
   * @param day its day, {@link LocalDate#MIN} for blank, empty if it cannot be read
   * @param value what it says, empty if the row is set aside
   * @param from of a flow the first day, empty if it has none or cannot be read
   * @param to of a flow the last day, empty if it has none or cannot be read
   */
  record FigureRow(
      Optional<String> place,
      Optional<String> figure,
      Optional<LocalDate> day,
      Optional<ReferenceBounds> value,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {
    FigureRow(
        Optional<String> place,
        Optional<String> figure,
        Optional<LocalDate> day,
        Optional<ReferenceBounds> value) {
      this(place, figure, day, value, Optional.empty(), Optional.empty());
    }
  }

  /** What a figure is (SPEC S25). */
  enum Kind {
    AMOUNT,
    RATE,
    FLOW
  }

  /**
   * A row of the catalogue.
   *
   * @param kind what the figure is
   * @param unit of measure, if any
   * @param weight of a rate, the name of an amount, if any
   * @param isSigned whether it may be negative
   */
  record Declared(Kind kind, Optional<String> unit, Optional<String> weight, boolean isSigned) {
    static final Declared NOT = of(Kind.AMOUNT);

    static Declared of(Kind kind) {
      return new Declared(kind, Optional.empty(), Optional.empty(), false);
    }

    Declared weighedBy(String amount) {
      return new Declared(kind, unit, Optional.of(amount), isSigned);
    }

    Declared signed() {
      return new Declared(kind, unit, weight, true);
    }
  }

  final LocalDate asOf;

  /** Whether rows of figures without a day count, as on the day of the data (S30). */
  final boolean isOwnDay;

  private final Function<LocalDate, ReferenceData> others;

  /** Of every place but the root the one above, in tree order of the files. */
  final Map<String, String> parent = new LinkedHashMap<>();

  final Set<String> regions = new LinkedHashSet<>();
  final Map<String, Located> sites = new LinkedHashMap<>();
  final Map<Register, List<Row>> rows = new EnumMap<>(Register.class);

  /** Where the rows set aside lie, empty for anywhere (SPEC S28). */
  final Map<Register, List<Optional<String>>> setAside = new EnumMap<>(Register.class);

  /** The registers whose file ends in a quote that is not closed (SPEC S28). */
  final Set<Register> cutOff = new HashSet<>();

  /** The registers that have a file. */
  final Set<Register> present = new HashSet<>();

  final Map<Register, Set<String>> returned = new EnumMap<>(Register.class);

  /** The registers of which every row of the returns is set aside, or may be (SPEC S28). */
  final Set<Register> unreturned = new HashSet<>();

  final List<FigureRow> figures = new ArrayList<>();
  final Map<String, Declared> catalogue = new HashMap<>();

  /** Whether the milestones with a row that can be read are reached (S19). */
  final Map<String, Truth> milestones = new HashMap<>();

  /** The milestones whose row is set aside, empty for one whose name cannot be read. */
  final Set<Optional<String>> openMilestones = new HashSet<>();

  /** Data on a day, and the same data on any other. */
  ReferenceData(LocalDate day, LocalDate ownDay, Function<LocalDate, ReferenceData> others) {
    this.asOf = day;
    this.isOwnDay = day.equals(ownDay);
    this.others = others;
    for (Register register : Register.values()) {
      rows.put(register, new ArrayList<>());
      setAside.put(register, new ArrayList<>());
      returned.put(register, new LinkedHashSet<>());
    }
  }

  /** The same data on another day (S30). */
  ReferenceData on(LocalDate day) {
    return day.equals(asOf) ? this : others.apply(day);
  }

  boolean isSite(String at) {
    return sites.containsKey(at);
  }

  /** From the first day on, until the day before the last; blanks are open (S5). */
  boolean isActive(Optional<LocalDate> first, Optional<LocalDate> last) {
    boolean hasBegun = first.isEmpty() || !first.get().isAfter(asOf);
    boolean hasEnded = last.isPresent() && !last.get().isAfter(asOf);
    return hasBegun && !hasEnded;
  }
}
