package org.planmetrics.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Figure;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Quantity;
import org.planmetrics.domain.Unit;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.text.Ids;

/** The rows of {@code figures.csv} as columns, each at the node of its place or site. */
public final class FigureTable {
  /** The node of a row that speaks of a place of another tree. */
  static final int NOWHERE = -1;

  private static final int WHERE = Figure.COLUMNS.all().indexOf(Figure.PLACE);

  private final Ids places;
  private final Codes place;
  private final Codes lines;
  private final List<Vector> vectors;
  private final int[] nodeOfPlace;
  private final Catalogue catalogue;

  FigureTable() {
    this(
        new Ids(),
        new Codes(),
        new Codes(),
        Figure.COLUMNS.all().stream().<Vector>map(c -> new CodedVector(c.name())).toList(),
        new int[0],
        Catalogue.EMPTY);
  }

  private FigureTable(
      Ids places,
      Codes place,
      Codes lines,
      List<Vector> vectors,
      int[] nodeOfPlace,
      Catalogue catalogue) {
    this.places = places;
    this.place = place;
    this.lines = lines;
    this.vectors = vectors;
    this.nodeOfPlace = nodeOfPlace;
    this.catalogue = catalogue;
  }

  void add(Figure row, long line) {
    lines.add(Math.toIntExact(line > 0 ? line : size() + 1L));
    @Nullable Object[] values = Held.of(row);
    place.add(places.intern(row.place()));
    for (int c = 0; c < values.length; c++) {
      vectors.get(c).add(c == WHERE ? null : values[c]);
    }
  }

  public int size() {
    return place.size();
  }

  public Figure get(int row) {
    @Nullable Object[] values = new @Nullable Object[vectors.size()];
    for (int c = 0; c < values.length; c++) {
      values[c] = c == WHERE ? places.get(place.get(row)) : vectors.get(c).at(row).orElse(null);
    }
    return Held.of(Figure.COLUMNS).make(values, Map.of());
  }

  /** The rows as records, made on demand. */
  public List<Figure> rows() {
    return Table.view(size(), this::get);
  }

  /** The value of a column in a row, empty for blank. */
  public <V> Optional<V> value(int row, Column<V> column) {
    return vector(column).at(row).map(column::cast);
  }

  private Vector vector(Column<?> column) {
    return vectors.get(Figure.COLUMNS.all().indexOf(column));
  }

  /** The names of the figures, in the order of their arrival. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Vector figure = vector(Figure.FIGURE);
    for (int code = 1; code < figure.cardinality(); code++) {
      names.add((String) figure.value(code).orElseThrow());
    }
    return names;
  }

  /**
   * For each node the row of a figure that counts on a day, −1 where there is none: of those not
   * after it the latest, blank days being oldest (SPEC S7). The one place that says so.
   *
   * @param stratum the part that is asked, empty for the whole
   */
  public int[] latest(String figure, Optional<String> stratum, FigureDay on, int nodes) {
    int[] rowOf = new int[nodes];
    Arrays.fill(rowOf, -1);
    Vector names = vector(Figure.FIGURE);
    boolean[] isAsked = OnDay.accepted(names, v -> v.equals(Optional.of(figure)));
    Vector days = vector(Figure.AS_OF);
    boolean[] counts = new OnDay(on.day()).begun(days);
    counts[0] &= on.isAsOf();
    Vector strata = vector(Figure.STRATUM);
    boolean[] isPart = OnDay.accepted(strata, v -> v.equals(stratum));
    for (int row = 0; row < size(); row++) {
      boolean isOf = isAsked[names.code(row)] && isPart[strata.code(row)];
      int node = node(row);
      if (isOf && counts[days.code(row)] && node != NOWHERE) {
        rowOf[node] = rowOf[node] < 0 || isLater(row, rowOf[node]) ? row : rowOf[node];
      }
    }
    return rowOf;
  }

  /** Whether a row that counts says nothing of the time since an earlier day (SPEC S30). */
  public boolean isStale(int row, FigureDay on) {
    return row >= 0
        && on.after().isPresent()
        && value(row, Figure.AS_OF).filter(day -> !day.isAfter(on.after().get())).isPresent();
  }

  /** The rows of a figure, of the whole or of a part, in the order of their arrival. */
  public int[] rowsOf(String figure, Optional<String> stratum) {
    Vector names = vector(Figure.FIGURE);
    boolean[] isAsked = OnDay.accepted(names, v -> v.equals(Optional.of(figure)));
    return IntStream.range(0, size())
        .filter(row -> isAsked[names.code(row)] && value(row, Figure.STRATUM).equals(stratum))
        .toArray();
  }

  /** The parts of a figure that some row names, in alphabetical order. */
  public NavigableSet<String> strata(String figure) {
    NavigableSet<String> strata = new TreeSet<>();
    Vector names = vector(Figure.FIGURE);
    for (int row = 0; row < size() && has(Figure.STRATUM); row++) {
      if (names.at(row).equals(Optional.of(figure))) {
        value(row, Figure.STRATUM).ifPresent(strata::add);
      }
    }
    return strata;
  }

  /** For each node a row of a figure, were it of a later day, −1 where there is none. */
  public int[] ever(String figure, int nodes) {
    return latest(figure, Optional.empty(), FigureDay.asOf(LocalDate.MAX), nodes);
  }

  /** Whether any row is of a day after that. */
  public boolean hasAfter(LocalDate day) {
    Vector days = vector(Figure.AS_OF);
    return IntStream.range(0, days.cardinality())
        .anyMatch(c -> days.value(c).filter(d -> ((LocalDate) d).isAfter(day)).isPresent());
  }

  private boolean isLater(int row, int other) {
    Optional<LocalDate> day = value(row, Figure.AS_OF);
    Optional<LocalDate> before = value(other, Figure.AS_OF);
    return day.isPresent() && (before.isEmpty() || day.get().isAfter(before.get()));
  }

  /** The node of a row's place or site. */
  public int node(int row) {
    return nodeOfPlace[place.get(row)];
  }

  /** These rows, their places found, for each place its node, and what their numbers mean. */
  FigureTable at(int[] nodes, Catalogue found) {
    return new FigureTable(places, place, lines, vectors, nodes, found);
  }

  /** The same rows, told of other places. */
  FigureTable at(Ids others, int[] nodes) {
    return new FigureTable(others, place, lines, vectors, nodes, catalogue);
  }

  /** What the numbers of a figure mean. */
  public Meaning meaning(String figure) {
    return catalogue.of(figure);
  }

  /** What all figures mean. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** What a row reads, in its figure's own unit (SPEC S26, S27). */
  public Interval reading(int row) {
    Quantity value = value(row, Figure.VALUE).orElseThrow();
    Optional<Unit> unit = value.sign().or(() -> value(row, Figure.UNIT).map(Unit::parse));
    Meaning meaning = meaning(value(row, Figure.FIGURE).orElseThrow());
    Fraction factor = meaning.factor(unit);
    Interval bounds = meaning.isSigned() ? value.bounds() : value.bounds().fromZero();
    return factor.equals(Fraction.ONE) ? bounds : bounds.times(factor);
  }

  /** The days that a row of a flow speaks of, empty of other rows. */
  public Optional<Window> span(int row) {
    return value(row, Figure.FROM)
        .flatMap(from ->
            value(row, Figure.TO).filter(to -> !to.isBefore(from)).map(to -> new Window(from, to)));
  }

  /** Whether some row has a value in a column. */
  boolean has(Column<?> column) {
    return vector(column).cardinality() > 1;
  }

  /** The number of a row's figure among the figures, from 1. */
  int figure(int row) {
    return vector(Figure.FIGURE).code(row);
  }

  /** The figures of which some row has a unit, a sign or a negative value, by their numbers. */
  BitSet figuresWithUnitsOrSigns() {
    Vector values = vector(Figure.VALUE);
    boolean[] isPlain =
        OnDay.accepted(
            values,
            v ->
                v.map(Quantity.class::cast)
                    .filter(q -> q.sign().isPresent() || q.isBelowZero())
                    .isEmpty());
    Vector units = vector(Figure.UNIT);
    Vector figures = vector(Figure.FIGURE);
    BitSet special = new BitSet();
    for (int row = 0; row < size(); row++) {
      if (units.code(row) != 0 || !isPlain[values.code(row)]) {
        special.set(figures.code(row));
      }
    }
    return special;
  }

  int line(int row) {
    return lines.get(row);
  }

  Ids places() {
    return places;
  }

  int place(int row) {
    return place.get(row);
  }

  /** These rows without some. */
  FigureTable without(BitSet aside) {
    FigureTable kept = new FigureTable();
    for (int row = 0; row < size(); row++) {
      if (!aside.get(row)) {
        kept.add(get(row), line(row));
      }
    }
    return kept;
  }

  /** What tells one row from another. */
  private record Key(
      String place,
      String figure,
      Optional<LocalDate> asOf,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> stratum) {
    static Key of(Figure f) {
      return new Key(
          f.place(),
          f.figure(),
          f.asOf(),
          f.get(Figure.FROM),
          f.get(Figure.TO),
          f.get(Figure.STRATUM));
    }
  }

  /** These rows, each changed one instead of that for the same place and day, or at the end. */
  FigureTable with(List<Figure> changed) {
    Map<Key, Figure> latest = new LinkedHashMap<>();
    changed.forEach(f -> latest.put(Key.of(f), f));
    FigureTable rows = new FigureTable();
    for (int row = 0; row < size(); row++) {
      Figure old = get(row);
      rows.add(Optional.ofNullable(latest.remove(Key.of(old))).orElse(old), line(row));
    }
    latest.values().forEach(f -> rows.add(f, 0));
    return rows;
  }

  /** Marks the second of two rows of a figure for the same place and day, and reports it once. */
  void findDuplicates(List<Problem> problems, BitSet aside, BitSet reported) {
    record RowCodes(int place, int figure, int asOf, int from, int to, int stratum) {}
    Vector figure = vector(Figure.FIGURE);
    Vector asOf = vector(Figure.AS_OF);
    Vector from = vector(Figure.FROM);
    Vector to = vector(Figure.TO);
    Vector stratum = vector(Figure.STRATUM);
    Set<RowCodes> seen = new HashSet<>();
    for (int row = 0; row < size(); row++) {
      RowCodes codes =
          new RowCodes(
              place.get(row),
              figure.code(row),
              asOf.code(row),
              from.code(row),
              to.code(row),
              stratum.code(row));
      if (!seen.add(codes)) {
        aside.set(row);
        if (!reported.get(row)) {
          problems.add(duplicate(row));
        }
      }
    }
  }

  private Problem duplicate(int row) {
    Figure again = get(row);
    String day =
        span(row)
            .map(days -> "for " + days)
            .orElse(again.asOf().map(d -> "on " + d).orElse("without a day"));
    String rule = "is there already for place '" + again.place() + "' " + day;
    return Problem.of("figures", line(row), "figure", again.figure(), rule);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureTable f && rows().equals(f.rows());
  }

  @Override
  public int hashCode() {
    return Objects.hash(size(), names());
  }
}
