package org.planmetrics.reference;

import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Level.TOWNSHIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Succession;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/**
 * A province of prefectures, counties and townships which by chance get other codes, move, merge,
 * are divided and swap codes, and where in truth each worker and all people are after it. The same
 * seed gives the same history.
 */
final class DeepTerritories {
  private static final List<Level> LEVELS = List.of(PROVINCE, PREFECTURE, COUNTY, TOWNSHIP);

  /** A place, which keeps its identity whatever its code. */
  private static final class Area {
    private final int level;
    private String code;
    private Optional<Area> above;

    Area(int level, String code, Optional<Area> above) {
      this.level = level;
      this.code = code;
      this.above = above;
    }

    boolean isIn(Area other) {
      return this == other || above.filter(a -> a.isIn(other)).isPresent();
    }
  }

  /** Some people of one area. */
  private static final class People {
    private Area area;
    private long number;

    People(Area area, long number) {
      this.area = area;
      this.number = number;
    }
  }

  private final Random random;
  private final List<Area> areas = new ArrayList<>();
  private final List<People> people = new ArrayList<>();
  private final List<Area> workers = new ArrayList<>();
  private final List<Succession> rows = new ArrayList<>();
  private final Snapshot before;
  private LocalDate day = LocalDate.of(2016, 3, 1);
  private int codes;

  DeepTerritories(long seed) {
    random = new Random(seed);
    Area province = area(0, Optional.empty());
    for (int i = random.nextInt(2) + 2; i > 0; i--) {
      area(1, Optional.of(province));
    }
    for (int level = 2; level < LEVELS.size(); level++) {
      for (int i = random.nextInt(4) + 2; i > 0; i--) {
        area(level, Optional.of(any(at(level - 1))));
      }
    }
    for (Area area : areas) {
      if (below(area).isEmpty()) {
        people.add(new People(area, 100L * random.nextInt(10)));
      }
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      workers.add(any(areas));
    }
    before = filled();
    for (int events = random.nextInt(7) + 1; events > 0; events--) {
      day = day.plusDays(10);
      change();
    }
  }

  private Area area(int level, Optional<Area> above) {
    Area area = new Area(level, code(), above);
    areas.add(area);
    return area;
  }

  private String code() {
    return "k" + ++codes;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private List<Area> at(int level) {
    return areas.stream().filter(a -> a.level == level).toList();
  }

  private List<Area> below(Area area) {
    return areas.stream().filter(a -> a.above.equals(Optional.of(area))).toList();
  }

  /** Early data, in which any place may report what is true of it. */
  Snapshot before() {
    return before;
  }

  /** The later places. */
  Snapshot after() {
    return places("2016-12-31").add(rows.toArray(Succession[]::new)).build();
  }

  List<String> codes() {
    return areas.stream().map(a -> a.code).toList();
  }

  /** How many of the early workers are in a later place. */
  long workersIn(String code) {
    return workers.stream().filter(w -> w.isIn(coded(code))).count();
  }

  /** How many of the early people are in a later place. */
  long peopleIn(String code) {
    return people.stream().filter(p -> p.area.isIn(coded(code))).mapToLong(p -> p.number).sum();
  }

  private Area coded(String code) {
    return areas.stream().filter(a -> a.code.equals(code)).findFirst().orElseThrow();
  }

  private SnapshotBuilder places(String asOf) {
    SnapshotBuilder places = Snapshot.asOf(asOf);
    for (int level = 0; level < LEVELS.size(); level++) {
      for (Area area : at(level)) {
        Region region = Region.of(area.code, "地" + area.code, LEVELS.get(level));
        places.places(area.above.map(a -> region.in(a.code)).orElse(region));
      }
    }
    return places;
  }

  private Snapshot filled() {
    SnapshotBuilder filled = places("2015-12-31").empty(Register.WORKERS);
    workers.forEach(w -> filled.add(Worker.at(w.code)));
    int percent = 30 + random.nextInt(71);
    for (String code : codes()) {
      if (random.nextInt(100) < percent) {
        filled.figure(code, "people", peopleIn(code));
      }
    }
    return filled.build();
  }

  private void change() {
    int level = random.nextInt(3) + 1;
    switch (random.nextInt(7)) {
      case 0 -> recode(any(areas));
      case 1, 5 -> move(any(at(Math.max(2, level))));
      case 2 -> merge(any(at(level)), any(at(level)));
      case 3, 6 -> divide(any(at(level)));
      default -> swap(any(at(level)), any(at(level)));
    }
  }

  private void row(String old, String successor) {
    rows.add(Succession.of(day, old, successor));
  }

  private void recode(Area area) {
    String code = code();
    row(area.code, code);
    area.code = code;
  }

  /** No row says so: the trees do. */
  private void move(Area area) {
    Area to = any(at(area.level - 1));
    boolean isOneLeft = below(area.above.orElseThrow()).size() > 1 && !below(to).isEmpty();
    if (isOneLeft) {
      area.above = Optional.of(to);
    }
  }

  private void merge(Area one, Area into) {
    if (one != into && below(one).isEmpty() == below(into).isEmpty()) {
      row(one.code, into.code);
      below(one).forEach(a -> a.above = Optional.of(into));
      people.stream().filter(p -> p.area == one).forEach(p -> p.area = into);
      Collections.replaceAll(workers, one, into);
      areas.remove(one);
    }
  }

  /** Some of it becomes another area, one that is there or a new one; nobody says how many. */
  private void divide(Area old) {
    List<Area> inside = new ArrayList<>(below(old));
    List<Area> above = at(old.level - 1).stream().filter(a -> !below(a).isEmpty()).toList();
    if (inside.size() == 1) {
      return;
    }
    List<Area> others =
        at(old.level).stream()
            .filter(a -> a != old && below(a).isEmpty() == inside.isEmpty())
            .toList();
    boolean isThere = !others.isEmpty() && random.nextBoolean();
    Area other = isThere ? any(others) : area(old.level, Optional.of(any(above)));
    row(old.code, old.code);
    row(old.code, other.code);
    Collections.shuffle(inside, random);
    int moved = inside.isEmpty() ? 0 : random.nextInt(inside.size() - 1) + 1;
    inside.subList(0, moved).forEach(a -> a.above = Optional.of(other));
    for (People some : people.stream().filter(p -> p.area == old).toList()) {
      long gone = random.nextInt((int) some.number + 1);
      some.number -= gone;
      people.add(new People(other, gone));
    }
    workers.replaceAll(w -> w == old && random.nextBoolean() ? other : w);
  }

  private void swap(Area one, Area other) {
    if (one != other) {
      row(one.code, other.code);
      row(other.code, one.code);
      String code = one.code;
      one.code = other.code;
      other.code = code;
    }
  }
}
