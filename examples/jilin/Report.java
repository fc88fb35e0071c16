import static org.planmetrics.indicator.Indicators.prefectures;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.io.Maps;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;
import org.planmetrics.progress.Timeline;
import org.planmetrics.report.HtmlReport;
import org.planmetrics.snapshot.Snapshot;

/**
 * Writes the HTML report of Jilin's plan on the sample province, or on another data directory, and
 * prints where the file lies. Run it from the project's root:
 *
 * <pre>
 * java -cp target/planmetrics-0.1.0-SNAPSHOT-all.jar examples/jilin/Report.java [DATA_DIR [FILE]]
 * </pre>
 */
public final class Report {
  private Report() {}

  public static void main(String... arguments) throws Exception {
    Path sample = Path.of("examples/jilin/data");
    Path data = arguments.length > 0 ? Path.of(arguments[0]) : sample;
    Path file = Path.of(arguments.length > 1 ? arguments[1] : "target/jilin-report.html");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Snapshot world = Snapshots.read(data);
    HtmlReport report = HtmlReport.of(Plans.jilin14().assess(world));
    if (data.equals(sample)) {
      report = withYearsAndActions(report, world);
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println("报告 · report: " + report.writeTo(file).toAbsolutePath());
  }

  /**
   * What the sample province's dated registers make possible: the years, and what to do next; and a
   * map with borders that are drawn, not real.
   */
  private static HtmlReport withYearsAndActions(HtmlReport report, Snapshot world) {
    Plan plan = Plans.jilin14();
    Assessment assessment = plan.assess(world);
    return report
        .with(Timeline.of(plan, world, "2021-12-31", "2022-12-31", "2023-12-31"))
        .with(Maps.read(Path.of("examples/jilin/borders.geojson"), world))
        .with(
            Staffing.fewest(
                assessment,
                Profile.certifiedWorker(),
                "certified-workers",
                "urban-community-workers",
                "town-community-workers",
                "workers-per-thousand-elderly"))
        .with(Apportionment.of(20_000, "吉林省", prefectures(), assessment.readings("elderly")));
  }
}
