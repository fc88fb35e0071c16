import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.report.Reports;

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
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "examples/jilin/data");
    Path file = Path.of(arguments.length > 1 ? arguments[1] : "target/jilin-report.html");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Assessment assessment = Plans.jilin14().assess(Snapshots.read(data));
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    out.println("报告 · report: " + Reports.report(assessment, file).toAbsolutePath());
  }
}
