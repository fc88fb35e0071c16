package org.planmetrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.workbook.NewSheet;
import org.planmetrics.workbook.ReadWorkbook;
import org.planmetrics.workbook.TypedSheet;
import org.planmetrics.workbook.WorkbookWriter;

/** The page's tutorial, typed as it stands there: its files written, its commands run. */
class TutorialTest {
  private static final Pattern FILE =
      Pattern.compile("\n`([^`]+)`[^\n]*\n\n```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SHEET =
      Pattern.compile("\n(\\p{IsHan}+)(?:（[^\n]*）)?\n\n```csv\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("```sh\n(.*?)\n```\\s*```text\n(.*?)```", Pattern.DOTALL);
  private static final String JAR = "pm/target/planmetrics-0.1.0-SNAPSHOT-all.jar";

  @TempDir Path folder;

  @Test
  void tutorial_worksFromAnEmptyFolder() throws Exception {
    String tutorial = Document.page("tutorial").text();
    Matcher file = FILE.matcher(tutorial);
    assertThat(file.find()).isTrue();
    Files.writeString(folder.resolve(file.group(1)), file.group(2));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    Matcher sheet = SHEET.matcher(tutorial);
    while (sheet.find()) {
      rows.put(sheet.group(1), sheet.group(2).lines().toList());
    }
    Matcher command = COMMAND.matcher(tutorial);
    runNext(command);
    Path data = folder.resolve("data.xlsx");
    assertThat(ReadWorkbook.read(data).keySet()).containsAll(rows.keySet());
    fill(data, rows);
    runNext(command);
    rows.computeIfPresent(
        "养老机构", (s, r) -> r.stream().map(l -> l.endsWith("北院,") ? l + "20" : l).toList());
    fill(data, rows);
    runNext(command);
    runNext(command);
    assertThat(folder.resolve("report.html")).exists();
    assertThat(folder.resolve("tables.xlsx")).exists();
    assertThat(command.find()).isFalse();
  }

  private void runNext(Matcher command) throws IOException, InterruptedException {
    assertThat(command.find()).isTrue();
    assertThat(run(command.group(1))).isEqualTo(command.group(2));
  }

  /** Types rows below the headers of the template, under the columns that they name. */
  private static void fill(Path data, Map<String, List<String>> rows) throws IOException {
    List<NewSheet> sheets = new ArrayList<>();
    rows.forEach((name, lines) -> sheets.add(TypedSheet.of(name, lines)));
    Files.delete(data);
    WorkbookWriter.write(data, sheets);
  }

  /** Runs a command of the page in the folder; what is built here stands for the packaged jar. */
  private String run(String command) throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path");
    String jar = System.getProperty("surefire.test.class.path", path);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String asPackaged = "java -jar " + JAR + " ";
    assertThat(command).startsWith(asPackaged);
    List<String> words =
        new ArrayList<>(List.of(java, "-cp", jar, "org.planmetrics.command.Assess"));
    words.addAll(Splitter.on(' ').splitToList(command.substring(asPackaged.length())));
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectErrorStream(true);
    int exit = builder.start().waitFor();
    String text = Files.readString(out, UTF_8);
    assertThat(exit).as(text).isZero();
    return text;
  }
}
