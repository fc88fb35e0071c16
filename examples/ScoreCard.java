import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.report.Tables.league;
import static org.planmetrics.report.Tables.milestones;
import static org.planmetrics.report.Tables.notes;
import static org.planmetrics.report.Tables.scoreCard;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.progress.Timeline;
import org.planmetrics.report.HtmlReport;

/**
 * Prints how Jilin Province stood to its plan on 2020-12-31 by the published figures, then the
 * sample province on 2023-12-31, most of it synthetic, with the league table of its counties. Run
 * it from the project's root; the argument {@code en} prints English.
 */
public final class ScoreCard {
  private ScoreCard() {}

  public static void main(String... arguments) throws IOException {
    boolean isEnglish = arguments.length > 0 && arguments[0].equals("en");
    Locale locale = isEnglish ? Locale.ENGLISH : Locale.CHINESE;
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    Assessment jilin = assess("examples/jilin-published");
    out.println(scoreCard(jilin.atPlace()).text(locale));

    Assessment sample = assess("examples/jilin/data");
    out.println(scoreCard(sample.atPlace()).text(locale));
    out.println(milestones(sample).text(locale));
    out.println(notes(sample).text(locale));
    out.println(league(sample, COUNTY).text(locale));
    Path report = Files.createDirectories(Path.of("target")).resolve("jilin-report.html");
    Timeline years =
        Timeline.of(sample.plan(), sample.snapshot(), "2021-12-31", "2022-12-31", "2023-12-31");
    out.println("HTML 报告 · report: " + HtmlReport.of(sample).with(years).writeTo(report));
  }

  private static Assessment assess(String directory) {
    return Plans.jilin14().assess(Snapshots.read(Path.of(directory)));
  }
}
