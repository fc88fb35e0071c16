import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Text;
import org.planmetrics.io.Loading;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.report.Printer;
import org.planmetrics.snapshot.Snapshot;

/**
 * Prints the tree that follows from the codes of a list, and the assessment of a plan on it, in
 * Chinese or, with a third argument {@code en}, in English.
 *
 * <pre>
 * java -cp target/planmetrics-0.1.0-SNAPSHOT-all.jar examples/division-codes/Tree.java \
 *     examples/division-codes/data examples/division-codes/plan.json
 * </pre>
 */
public final class Tree {
  private Tree() {}

  /** Prints the tree and the assessment. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    Locale language = args.length > 2 ? Locale.forLanguageTag(args[2]) : Locale.CHINESE;
    Path dir = Path.of(args[0]);
    Loading codes = Loading.strict().divisionCodes();
    Snapshot list = Snapshots.load(dir, codes).snapshot();
    Map<String, Integer> depths = new HashMap<>();
    for (Place place : list.territory().places()) {
      int depth = place.parent().map(above -> depths.get(above) + 1).orElse(0);
      depths.put(place.code(), depth);
      String quasi = place.attributes().containsKey("quasi") ? " quasi" : "";
      out.println(
          "  ".repeat(depth)
              + place.code()
              + " "
              + place.name()
              + "  "
              + kind(place).in(language)
              + quasi);
    }
    list.notes().forEach(note -> out.println(note.text().in(language)));
    out.println();
    out.print(Printer.text(Plans.read(Path.of(args[1])).assess(list), language));
  }

  private static Text kind(Place place) {
    return place instanceof Region region
        ? region.kind().label()
        : ((Community) place).kind().label();
  }
}
