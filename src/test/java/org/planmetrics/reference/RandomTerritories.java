package org.planmetrics.reference;

import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.planmetrics.domain.Declaration;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * A province whose counties are recoded, merged, split with shares and without, moved to other
 * prefectures with new codes and with their own, and swap codes, by chance. The same seed gives the
 * same history.
 */
final class RandomTerritories {
  static final String PROVINCE_CODE = "P";
  static final List<String> PREFECTURES = List.of("A", "B", "C");
  private static final LocalDate FIRST = LocalDate.of(2015, 12, 31);
  private static final int MOST_COUNTIES = 6;

  private final Random random;
  private final Map<String, String> above = new LinkedHashMap<>();
  private final List<Succession> rows = new ArrayList<>();
  private LocalDate day = FIRST;
  private int codes;

  RandomTerritories(long seed) {
    random = new Random(seed);
    fill(2 + random.nextInt(MOST_COUNTIES - 1));
  }

  /** One of so many counties. */
  RandomTerritories(long seed, int counties) {
    random = new Random(seed);
    fill(counties);
  }

  private void fill(int counties) {
    for (int i = 0; i < counties; i++) {
      above.put(code(), any(PREFECTURES));
    }
  }

  private String code() {
    return "k" + ++codes;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  LocalDate day() {
    return day;
  }

  /** For each county the prefecture that it lies in. */
  Map<String, String> counties() {
    return new LinkedHashMap<>(above);
  }

  List<Succession> rows() {
    return List.copyOf(rows);
  }

  /** The places of the day, with all that became of others until then. */
  SnapshotBuilder places() {
    SnapshotBuilder builder = Snapshot.asOf(day).places(Region.of(PROVINCE_CODE, "省", PROVINCE));
    PREFECTURES.forEach(p -> builder.places(Region.of(p, "市" + p, PREFECTURE).in(PROVINCE_CODE)));
    above.forEach((c, p) -> builder.places(Region.of(c, "县" + c, COUNTY).in(p)));
    return builder.add(rows.toArray(Succession[]::new));
  }

  /** The same with workers, figures and returns. */
  Snapshot filled() {
    SnapshotBuilder builder = places().declare(Declaration.rate("life"));
    List<String> all = new ArrayList<>(above.keySet());
    all.addAll(PREFECTURES);
    builder.empty(Register.WORKERS);
    for (int i = random.nextInt(2 * all.size()); i > 0; i--) {
      builder.add(Worker.at(any(all)));
    }
    if (chance(30)) {
      all.add(PROVINCE_CODE);
    }
    for (String place : all) {
      if (chance(60)) {
        builder.figure(place, "elderly", 100L * random.nextInt(20));
      }
      if (chance(50)) {
        builder.figure(place, "life", 70L + random.nextInt(15));
      }
      if (chance(30)) {
        builder.returned(Register.WORKERS, place);
      }
    }
    return builder.build();
  }

  /** A year goes by in which something happens. */
  void change() {
    change(1 + random.nextInt(3));
  }

  /** A year goes by in which so many things happen, one every three days. */
  void change(int most) {
    day = day.plusYears(1);
    for (int events = most; events > 0; events--) {
      LocalDate on = day.minusDays(3L * events);
      switch (random.nextInt(7)) {
        case 0 -> recode(on);
        case 1 -> transfer(on);
        case 2 -> above.replace(any(List.copyOf(above.keySet())), any(PREFECTURES));
        case 3 -> merge(on);
        case 4 -> split(on);
        case 5 -> cede(on);
        default -> swap(on);
      }
    }
  }

  /** A year goes by in which codes change and nothing else. */
  void recode() {
    day = day.plusYears(1);
    for (int i = random.nextInt(4); i >= 0; i--) {
      recode(day.minusDays(i));
    }
  }

  private void recode(LocalDate on) {
    String old = any(List.copyOf(above.keySet()));
    replace(old, List.of(code()), above.get(old), on);
  }

  private void transfer(LocalDate on) {
    replace(any(List.copyOf(above.keySet())), List.of(code()), any(PREFECTURES), on);
  }

  private void replace(String old, List<String> by, String prefecture, LocalDate on) {
    above.remove(old);
    for (String code : by) {
      rows.add(Succession.of(on, old, code));
      above.put(code, prefecture);
    }
  }

  private void merge(LocalDate on) {
    if (above.size() < 2) {
      return;
    }
    List<String> two = new ArrayList<>(above.keySet());
    two.remove(any(two));
    String one = any(List.copyOf(above.keySet()));
    two.remove(one);
    String other = two.isEmpty() ? one : any(two);
    String into = code();
    String prefecture = above.get(one);
    above.remove(one);
    rows.add(Succession.of(on, one, into));
    if (!other.equals(one)) {
      above.remove(other);
      rows.add(Succession.of(on, other, into));
    }
    above.put(into, prefecture);
  }

  private void split(LocalDate on) {
    String old = any(List.copyOf(above.keySet()));
    String prefecture = above.get(old);
    boolean isKept = chance(30);
    List<String> parts = new ArrayList<>(List.of(isKept ? old : code(), code()));
    if (chance(30)) {
      parts.add(code());
    }
    above.remove(old);
    for (String part : parts) {
      above.put(part, part.equals(old) || chance(60) ? prefecture : any(PREFECTURES));
    }
    share(on, old, parts);
  }

  /** A part goes to a county that is there. */
  private void cede(LocalDate on) {
    String old = any(List.copyOf(above.keySet()));
    String to = any(List.copyOf(above.keySet()));
    if (!old.equals(to)) {
      share(on, old, List.of(old, to));
    }
  }

  private void share(LocalDate on, String old, List<String> parts) {
    int shared = random.nextInt(parts.size() + 1);
    for (int i = 0; i < parts.size(); i++) {
      Succession row = Succession.of(on, old, parts.get(i));
      String share = parts.size() == 2 ? i == 0 ? "3/5" : "40%" : i == 0 ? "1/2" : "25%";
      rows.add(i < shared ? row.with(Succession.SHARE, share) : row);
    }
  }

  private void swap(LocalDate on) {
    String one = any(List.copyOf(above.keySet()));
    String other = any(List.copyOf(above.keySet()));
    if (!one.equals(other)) {
      String prefecture = above.get(one);
      above.put(one, above.get(other));
      above.put(other, prefecture);
      rows.add(Succession.of(on, one, other));
      rows.add(Succession.of(on, other, one));
    }
  }
}
