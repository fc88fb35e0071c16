package org.planmetrics.snapshot;

import static org.planmetrics.snapshot.QualityLine.Topic;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planmetrics.domain.Columns;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Return;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.table.Completeness;
import org.planmetrics.table.Store;
import org.planmetrics.table.Table;
import org.planmetrics.table.Tree;
import org.planmetrics.table.Vector;

/** What a quality card tells of a register. */
final class RegisterQuality {
  private static final List<String> TOTALS = List.of("合计", "总计", "小计", "共计", "total");

  private final Store store;
  private final Register register;
  private final Table table;
  private final Thresholds thresholds;

  /** The names without white space. */
  private final List<String> names;

  RegisterQuality(Store store, Register register, Thresholds thresholds) {
    this.store = store;
    this.register = register;
    this.table = store.table(register);
    this.thresholds = thresholds;
    this.names =
        IntStream.range(0, table.size())
            .mapToObj(row -> CharMatcher.whitespace().removeFrom(Examples.name(table, row)))
            .toList();
  }

  List<QualityLine> lines() {
    return Stream.of(returns(), blanks(), alike(), totals()).flatMap(Optional::stream).toList();
  }

  private Optional<QualityLine> returns() {
    if (!register.isReturned()) {
      return Optional.empty();
    }
    boolean[] open = Completeness.open(store, register);
    Optional<Level> listed = lowestListed();
    Level level = listed.orElseGet(() -> store.tree().level(0));
    int[] places = places(level, open);
    int[] missing = IntStream.of(places).filter(node -> isOpen(open, node)).toArray();
    int returned = places.length - missing.length;
    Text text =
        listed.isPresent()
            ? returned(Nouns.count(returned, places.length, level), places.length, missing.length)
            : unlisted(returned > 0);
    List<String> examples =
        listed.isPresent() ? Examples.labels(store, missing, thresholds) : List.of();
    return Optional.of(
        line(Topic.RETURNS, returned, Optional.of((long) places.length), text, examples));
  }

  private Text returned(Text counted, int places, int missing) {
    Text text =
        Text.of(
            counted.zh() + "已报，共 " + records().zh(),
            counted.en() + (places == 1 ? " has" : " have") + " returned " + records().en());
    return missing == 0
        ? text
        : Examples.before(Text.of(text.zh() + "；未报", text.en() + "; not"), missing, thresholds);
  }

  private Text unlisted(boolean isComplete) {
    if (table.isPresent() && !isComplete) {
      return Text.of(
          records().zh() + "；报送或名册读不全，不视为全报",
          records().en() + "; returns or records could not be read, so it is not complete");
    }
    return table.isPresent()
        ? Text.of(
            records().zh() + "；没有列出报送，视为全报",
            records().en() + "; no return is listed, so it is taken as complete")
        : Text.of("没有名册，也没有列出报送", "neither a register nor a return");
  }

  private Text records() {
    String count = Nouns.digits(table.size());
    return Text.of(count + " 条", count + (table.size() == 1 ? " record" : " records"));
  }

  private Optional<Level> lowestListed() {
    return store.returns().stream()
        .filter(row -> row.register() == register)
        .map(Return::place)
        .map(place -> store.tree().level(store.tree().node(place)))
        .max(Comparator.naturalOrder());
  }

  /** The places of a level that could return: all but zones and groupings that have not. */
  private int[] places(Level level, boolean[] open) {
    Tree tree = store.tree();
    return IntStream.range(tree.first(level), tree.last(level))
        .filter(node -> level == Level.COMMUNITY || tree.isStatutory(node) || !isOpen(open, node))
        .toArray();
  }

  private static boolean isOpen(boolean[] open, int node) {
    return open.length > 0 && open[node];
  }

  private Optional<QualityLine> blanks() {
    record Blank(String column, long count) {}
    List<Blank> blanks = new ArrayList<>();
    for (String name : columns()) {
      Vector vector = table.find(name).orElseThrow();
      long count = IntStream.range(0, table.size()).filter(row -> vector.code(row) == 0).count();
      boolean isMostlyFilled =
          Fraction.of(table.size() - count)
                  .compareTo(thresholds.filled().times(Fraction.of(table.size())))
              >= 0;
      if (count > 0 && count < table.size() && isMostlyFilled) {
        blanks.add(new Blank(name, count));
      }
    }
    if (blanks.isEmpty()) {
      return Optional.empty();
    }
    blanks.sort(Comparator.comparingLong(Blank::count).reversed());
    Records all = Records.of(register);
    long count = blanks.stream().mapToLong(Blank::count).sum();
    String zh =
        blanks.stream()
            .map(
                b -> all.describeColumn(b.column(), Locale.CHINESE) + " " + Nouns.digits(b.count()))
            .collect(Collectors.joining("、"));
    String en =
        blanks.stream()
            .map(
                b -> all.describeColumn(b.column(), Locale.ENGLISH) + " " + Nouns.digits(b.count()))
            .collect(Collectors.joining(", "));
    Text text = Text.of(records().zh() + "中空白：" + zh, "blank in " + records().en() + ": " + en);
    return Optional.of(line(Topic.BLANKS, count, Optional.empty(), text, List.of()));
  }

  /** The columns in which a blank says something: not where a record is, nor its open end. */
  private List<String> columns() {
    Columns<?> columns = register.columns();
    List<String> names = new ArrayList<>(table.columnNames());
    names.remove(columns.key().name());
    columns.where().ifPresent(where -> names.remove(where.name()));
    columns.span().ifPresent(span -> names.remove(span.end().name()));
    names.removeIf(name -> table.find(name).isEmpty());
    return names;
  }

  private Optional<QualityLine> alike() {
    if (!register.isOfSites()) {
      return Optional.empty();
    }
    record Site(int node, String name) {}
    BitSet open = store.onDay().rows(table);
    Map<Site, List<String>> groups = new LinkedHashMap<>();
    open.stream()
        .filter(row -> !names.get(row).isEmpty())
        .forEach(row ->
            groups
                .computeIfAbsent(new Site(table.node(row), names.get(row)), s -> new ArrayList<>())
                .add(table.id(row)));
    groups.values().removeIf(ids -> ids.size() == 1);
    long count = groups.values().stream().mapToLong(ids -> ids.size() - 1L).sum();
    if (count == 0) {
      return Optional.empty();
    }
    Text counted = Nouns.count(count, register);
    Text text =
        Text.of(
            counted.zh() + "与另一个同名同地",
            counted.en() + (count == 1 ? " has" : " have") + " the name and place of another");
    List<String> examples =
        groups.entrySet().stream()
            .sorted(Comparator.comparingInt(g -> -g.getValue().size()))
            .limit(thresholds.examples())
            .map(g -> g.getKey().name() + " " + String.join(" = ", g.getValue()))
            .toList();
    return Optional.of(
        line(
            Topic.ALIKE,
            count,
            Optional.of((long) open.cardinality()),
            Examples.before(text, groups.size(), thresholds),
            examples));
  }

  private Optional<QualityLine> totals() {
    int[] rows = IntStream.range(0, table.size()).filter(row -> isTotal(names.get(row))).toArray();
    if (rows.length == 0) {
      return Optional.empty();
    }
    List<String> examples =
        IntStream.of(rows)
            .limit(thresholds.examples())
            .mapToObj(row -> Examples.label(table, row))
            .toList();
    Text text = Examples.before(Text.of("名称像合计行", "named as a total is"), rows.length, thresholds);
    return Optional.of(line(Topic.NAMED_TOTALS, rows.length, Optional.empty(), text, examples));
  }

  private static boolean isTotal(String name) {
    return TOTALS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  private QualityLine line(
      Topic topic, long number, Optional<Long> among, Text text, List<String> examples) {
    return new QualityLine(List.of(register.label()), topic, number, among, text, examples);
  }
}
