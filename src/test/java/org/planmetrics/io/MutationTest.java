package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.domain.DataException;
import org.planmetrics.plan.Plan;
import org.planmetrics.snapshot.Snapshot;

/** Whatever is done to the bytes of an input, it is read or its problems are told. */
class MutationTest {
  private static final int TIMES = 1_000;
  private static final byte[] LIKELY = ",\"\n\r-0129:{}[]é\ufeff;.e".getBytes(UTF_8);

  @TempDir Path temp;

  private final Random random = new Random(42);

  @Test
  void read_ofADirectoryEndsInASnapshotOrProblems() throws IOException {
    DataDir small =
        DataDir.small()
            .with("successions.csv", "on,old,new,share\n2020-06-19,x,b,1/3\n2020-06-19,x,y,\n");
    Path dir = small.in(temp);
    Plan plan = Plans.jilin14().in("a");
    List<String> files = new ArrayList<>(small.files().keySet());
    for (int i = 0; i < TIMES; i++) {
      String file = files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(dir.resolve(file));
      Files.write(dir.resolve(file), mutated(before));
      attempt(() -> {
        Snapshot world = Snapshots.read(dir);
        Assessments.format(plan.assess(world));
      });
      Files.write(dir.resolve(file), before);
    }
  }

  /** Also rows read = rows loaded + rows set aside, or it would not be a problem that is told. */
  @Test
  void load_ofAListOfDivisionsEndsInASnapshotOrProblems() {
    String list =
        """
        code,name,level,parent
        22,吉林省,,
        2201,长春市,,
        220100,长春市,县,2201
        220101,市辖区,,220100
        220102,南关区,,
        220102001,街道,乡级,
        220102001001,社区,,220102001000
        220102001200,村,,
        """;
    DataDir dir =
        DataDir.small()
            .with("workers.csv", "id,place\n1,2201\n2,220102000\n3,220102001001\n")
            .with("figures.csv", "place,figure,value\n220100,x,1\n220102,x,2\n")
            .with("returns.csv", "register,place\nworkers,220000\n");
    List.of("communities", "facilities", "stations", "organizations")
        .forEach(f -> dir.without(f + ".csv"));
    Loading codes = Loading.strict().divisionCodes();
    for (int i = 0; i < 2 * TIMES; i++) {
      dir.with("regions.csv", mutated(list.getBytes(UTF_8)));
      Path made = dir.in(temp);
      for (Loading loading : List.of(codes, codes.lenient(), codes.lenient().asTyped())) {
        try {
          Snapshots.load(made, loading);
        } catch (DataException e) {
          assertThat(e.problems()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void read_ofAPlanEndsInAPlanOrProblems() throws IOException {
    Path example = Path.of("src/test/resources/conformance/case-001");
    byte[] before = Files.readAllBytes(example.resolve("plan.json"));
    Snapshot world = Snapshots.read(example.resolve("data"));
    Path file = temp.resolve("plan.json");
    for (int i = 0; i < TIMES; i++) {
      Files.write(file, mutated(before));
      attempt(() -> Plans.read(file).assess(world).atPlace().findings());
    }
  }

  private static void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      // Told, as it should be; anything else fails the test.
    }
  }

  /** Changes, puts in or takes out a few bytes, or repeats a part. */
  private byte[] mutated(byte[] before) {
    byte[] bytes = before;
    for (int n = 1 + random.nextInt(3); n > 0 && bytes.length > 0; n--) {
      int at = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, at + random.nextInt(8));
      byte any =
          random.nextBoolean() ? (byte) random.nextInt() : LIKELY[random.nextInt(LIKELY.length)];
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> join(bytes, at, new byte[] {any}, at + 1);
            case 1 -> join(bytes, at, new byte[] {any}, at);
            case 2 -> join(bytes, at, new byte[0], to);
            default -> join(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
          };
    }
    return bytes;
  }

  private static byte[] join(byte[] bytes, int end, byte[] middle, int from) {
    byte[] joined = Arrays.copyOf(bytes, end + middle.length + bytes.length - from);
    System.arraycopy(middle, 0, joined, end, middle.length);
    System.arraycopy(bytes, from, joined, end + middle.length, bytes.length - from);
    return joined;
  }
}
