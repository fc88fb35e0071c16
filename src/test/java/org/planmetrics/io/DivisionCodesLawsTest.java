package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.townships;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Indicator;
import org.planmetrics.indicator.Readings;
import org.planmetrics.number.Interval;
import org.planmetrics.snapshot.Snapshot;

/** A tree of divisions read from its codes is the tree that is written in full (SPEC S40). */
class DivisionCodesLawsTest {
  private static final Loading FULL = Loading.strict().asOf("2023-12-31");
  private static final List<String> LEVELS =
      List.of("NATION", "PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP", "COMMUNITY");
  private static final int[] LENGTHS = {2, 2, 4, 6, 9, 12};

  @TempDir Path temp;

  /** A division: twelve digits, and all that a file can say of it. */
  private record Division(
      String digits, int level, String code, String parent, String kind, boolean isQuasi) {
    String name() {
      return kind.equals("VIRTUAL") ? "市辖区" : "地方" + digits;
    }
  }

  private static final List<Indicator> ASKED =
      List.of(
          count(communities(CommunityKind.URBAN)),
          count(communities().where("quasi", true)),
          count(counties()),
          count(townships().ofKind(RegionKind.values())));

  private final List<Division> all = new ArrayList<>();

  private Random random = new Random();

  /** A tree that may begin at any level above the counties, and lacks levels here and there. */
  private void grow(long seed, int most) {
    random = new Random(seed);
    all.clear();
    int top = random.nextInt(3);
    String digits = List.of("000000000000", "220000000000", "220100000000").get(top);
    Division root = new Division(digits, top, padded(digits, top), "", "STATUTORY", false);
    all.add(root);
    grow(root, digits, top, most);
  }

  private void grow(Division above, String prefix, int level, int most) {
    if (level == 5) {
      return;
    }
    List<Integer> layers = new ArrayList<>();
    int first = level == 0 ? 11 : 1;
    for (int layer = first; layer < (level < 3 ? 99 : 600); layer++) {
      layers.add(layer);
    }
    Collections.shuffle(layers, random);
    int count = 1 + random.nextInt(most);
    for (int layer : layers.subList(0, count)) {
      int from = level < 4 ? 2 * level : 3 * level - 3;
      String group = (level < 3 ? "%02d" : "%03d").formatted(layer);
      String digits = prefix.substring(0, from) + group + prefix.substring(from + group.length());
      // a level that is skipped: no row, and what is below lies one up
      boolean isSkipped = level > 0 && level < 4 && random.nextInt(4) == 0;
      Division made = isSkipped ? above : division(digits, level + 1, layer, above);
      if (!isSkipped) {
        all.add(made);
      }
      grow(made, digits, level + 1, most);
    }
  }

  private Division division(String digits, int level, int layer, Division above) {
    String kind = "STATUTORY";
    if (level == 3 && layer >= 71 && layer <= 80 || level == 4 && layer >= 400) {
      kind = "FUNCTIONAL";
    } else if ((level == 2 || level == 3) && (layer < 3 || layer == 90) && random.nextBoolean()) {
      kind = "VIRTUAL";
    } else if (level == 5) {
      int street = Integer.parseInt(digits.substring(6, 9));
      boolean isCommunity = layer < 200 || layer >= 400 && layer < 500;
      kind = !isCommunity ? "VILLAGE" : street > 0 && street < 100 ? "URBAN" : "TOWN";
    }
    boolean isQuasi = level == 5 && layer >= 400;
    return new Division(digits, level, padded(digits, level), above.code, kind, isQuasi);
  }

  /** The code with as many of its zeros as may be. */
  private String padded(String digits, int level) {
    int least = level;
    while (least > 1 && digits.substring(LENGTHS[least - 1]).matches("0*")) {
      least--;
    }
    return digits.substring(0, LENGTHS[least + random.nextInt(6 - Math.max(least, 1)) % 6]);
  }

  private String anyCode(String code) {
    int level = 5;
    String digits = (code + "000000000000").substring(0, 12);
    while (level > 1 && digits.substring(LENGTHS[level - 1]).matches("0*")) {
      level--;
    }
    return padded(digits, level);
  }

  private Snapshot full(Path dir, String others) {
    StringBuilder regions = new StringBuilder("code,name,level,parent,kind\n");
    StringBuilder communities = new StringBuilder("code,name,kind,parent,quasi\n");
    for (Division d : all) {
      String start = d.code + "," + d.name() + ",";
      if (d.level < 5) {
        regions.append(start + LEVELS.get(d.level) + "," + d.parent + "," + d.kind + "\n");
      } else {
        String quasi = d.isQuasi ? "true" : "";
        communities.append(start + d.kind + "," + d.parent + "," + quasi + "\n");
      }
    }
    DataDir files = others(DataDir.empty().with("regions.csv", regions.toString()), others);
    files.with("communities.csv", communities.toString());
    return Snapshots.load(files.in(dir), FULL).snapshot();
  }

  private static DataDir others(DataDir dir, String workers) {
    return dir.with("workers.csv", workers).with("figures.csv", figures(workers));
  }

  private static String figures(String workers) {
    return workers
        .replace("id,place", "value,place")
        .replace("\n", ",x\n")
        .replace("place,x", "place,figure");
  }

  /** Some cells are left out, or a whole column is. */
  private Snapshot coded(Path dir, String others) {
    boolean isOneFile = random.nextBoolean() && all.stream().anyMatch(d -> d.level == 5);
    boolean[] has = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
    String header = header(has);
    StringBuilder regions = new StringBuilder(header);
    StringBuilder communities = new StringBuilder(header.replace(",level", ""));
    for (Division d : all) {
      boolean isRegion = d.level < 5;
      String row = d.code + "," + d.name();
      if (has[0] && (isRegion || isOneFile)) {
        row += "," + some(LEVELS.get(d.level));
      }
      row += has[1] ? "," + some(d.parent.isEmpty() ? "" : anyCode(d.parent)) : "";
      row += has[2] ? "," + some(d.kind) : "";
      (isRegion || isOneFile ? regions : communities).append(row).append('\n');
    }
    DataDir files = others(DataDir.empty().with("regions.csv", regions.toString()), others);
    if (!isOneFile) {
      files.with("communities.csv", communities.toString());
    }
    Loading codes = FULL.divisionCodes();
    return Snapshots.load(files.in(dir), random.nextBoolean() ? codes : codes.lenient()).snapshot();
  }

  private static String header(boolean[] has) {
    return "code,name"
        + (has[0] ? ",level" : "")
        + (has[1] ? ",parent" : "")
        + (has[2] ? ",kind" : "")
        + "\n";
  }

  private String some(String cell) {
    return random.nextBoolean() ? cell : "";
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200, 300})
  void codes_sayWhatIsWrittenInFull(int first) {
    for (int seed = first; seed < first + 50; seed++) {
      grow(seed, 3);
      if (random.nextBoolean()) {
        Collections.shuffle(all, random);
      }
      StringBuilder exact = new StringBuilder("id,place\n");
      StringBuilder any = new StringBuilder("id,place\n");
      for (int i = 0; i < all.size(); i += 1 + random.nextInt(5)) {
        exact.append(i).append(',').append(all.get(i).code).append('\n');
        any.append(i).append(',').append(anyCode(all.get(i).code)).append('\n');
      }
      Snapshot full = full(temp.resolve(seed + "f"), exact.toString());
      Snapshot coded = coded(temp.resolve(seed + "c"), any.toString());
      assertThat(coded).as("seed %d", seed).isEqualTo(full);
      assertThat(coded.territory().places()).isEqualTo(full.territory().places());
      assertThat(coded.figureRows()).isEqualTo(full.figureRows());
    }
  }

  /** What is repaired later lies within the bounds of what was read before (SPEC S28). */
  @ParameterizedTest
  @ValueSource(ints = {0, 50, 100})
  void rowsSetAside_leaveOpenWhatTheyMayBe(int first) {
    for (int seed = first; seed < first + 50; seed++) {
      grow(seed, 3);
      List<String> rows = new ArrayList<>();
      all.forEach(d -> rows.add(d.code + "," + d.name() + ","));
      Snapshot repaired = lenient(temp.resolve(seed + "r"), rows).snapshot();
      for (int n = random.nextInt(3); n >= 0 && rows.size() > 1; n--) {
        int row = 1 + random.nextInt(rows.size() - 1);
        rows.set(row, broken(rows.get(row), rows.get(random.nextInt(row))));
      }
      Loaded loaded = lenient(temp.resolve(seed + "b"), rows);
      for (Indicator asked : ASKED) {
        Readings before = Readings.of(asked, loaded.snapshot());
        Readings after = Readings.of(asked, repaired);
        for (Place place : loaded.snapshot().territory().places()) {
          Interval bounds = before.at(place.code()).value().orElseThrow();
          Interval found = after.at(place.code()).value().orElseThrow();
          assertThat(bounds.contains(found.lower().orElseThrow()))
              .as("seed %d, %s at %s: %s, then %s", seed, asked, place, bounds, found)
              .isTrue();
        }
      }
    }
  }

  private static Loaded lenient(Path dir, List<String> rows) {
    String list = "code,name,level\n" + String.join("\n", rows) + "\n";
    return Snapshots.load(
        DataDir.empty().with("regions.csv", list).in(dir), FULL.divisionCodes().lenient());
  }

  /**
   * A letter in the code, a level that nobody knows, a field too many, or an earlier row's code.
   */
  private String broken(String row, String other) {
    return switch (random.nextInt(4)) {
      case 0 -> "x" + row;
      case 1 -> row + "x";
      case 2 -> row + ",";
      default -> other.substring(0, other.indexOf(',')) + row.substring(row.indexOf(','));
    };
  }

  /** Read from its codes and written, it reads as the same without them. */
  @Test
  void written_itReadsInFull() {
    grow(7, 3);
    Snapshot coded = coded(temp.resolve("c"), "id,place\n");
    Snapshots.write(coded, temp.resolve("w"));
    assertThat(Snapshots.load(temp.resolve("w"), FULL).snapshot()).isEqualTo(coded);
  }

  /** The lists that the examples bring, of which the first has the codes of a real province. */
  @ParameterizedTest
  @ValueSource(strings = {"jilin/data", "small"})
  void examples_followFromTheirCodes(String example) throws IOException {
    Path dir = Path.of("examples").resolve(example);
    for (String file : List.of("regions.csv", "communities.csv")) {
      StringBuilder rows = new StringBuilder();
      for (String line : Files.readAllLines(dir.resolve(file))) {
        String[] cells = line.split(",", -1);
        rows.append(cells[0]).append(',').append(cells[1]).append('\n');
      }
      DataDir.empty().with(file, rows.toString()).in(temp);
    }
    Snapshot full = Snapshots.read(dir);
    Snapshot coded = Snapshots.load(temp, FULL.divisionCodes()).snapshot();
    assertThat(coded.territory().places()).isEqualTo(full.territory().places());
  }

  @Test
  void manyDivisions_areAllCounted() {
    for (long seed = 0; all.size() <= 2_000; seed++) {
      grow(seed, 12);
    }
    Snapshot coded = coded(temp, "id,place\n");
    long villages = all.stream().filter(d -> d.level == 5).count();
    assertThat(coded.territory().size()).isEqualTo(all.size());
    assertThat(coded.rows(Register.COMMUNITIES)).hasSize((int) villages);
  }
}
