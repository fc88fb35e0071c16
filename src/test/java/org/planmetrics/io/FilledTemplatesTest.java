package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Column;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.workbook.NewSheet;
import org.planmetrics.workbook.TypedSheet;
import org.planmetrics.workbook.WorkbookWriter;

/** Templates that are filled in, as files and as a workbook. */
class FilledTemplatesTest {
  @TempDir Path dir;

  /** What a template has columns for is all that the assessment needs. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void write_filledIn_isReadAndAssessedAsTheWholeData(String language) throws IOException {
    Snapshot whole = Snapshots.read(Path.of("examples/small"));
    Plan plan = Plans.jilin14();
    Path to = Templates.write(dir.resolve("filled"), plan, Locale.forLanguageTag(language));
    for (Sheet sheet : Sheet.tables()) {
      Path file = to.resolve(sheet.file());
      Path from = Path.of("examples/small").resolve(sheet.file());
      if (Files.exists(file) && Files.exists(from)) {
        Files.writeString(file, filled(sheet, Files.readString(file, UTF_8), from), UTF_8);
      } else {
        Files.deleteIfExists(file);
      }
    }
    Snapshot read = Snapshots.read(to, whole.asOf());
    assertThat(findings(plan, read)).isEqualTo(findings(plan, whole)).hasSizeGreaterThan(50);
    Snapshot sheets = Snapshots.read(workbook(to, language), whole.asOf());
    assertThat(sheets.workers()).isEqualTo(read.workers());
    assertThat(findings(plan, sheets)).isEqualTo(findings(plan, whole));
  }

  /** The files of a directory as sheets, numbers as numbers and days as days. */
  private Path workbook(Path from, String language) throws IOException {
    List<NewSheet> sheets = new ArrayList<>();
    for (Sheet sheet : Sheet.tables()) {
      Path file = from.resolve(sheet.file());
      if (Files.exists(file)) {
        String name = sheet.label().in(Locale.forLanguageTag(language));
        sheets.add(TypedSheet.of(name, Files.readAllLines(file, UTF_8)));
      }
    }
    Path book = dir.resolve("filled.xlsx");
    WorkbookWriter.write(book, sheets);
    return book;
  }

  /** The rows of a file under the columns of a template. */
  private static String filled(Sheet sheet, String header, Path from) throws IOException {
    List<String> lines = Files.readAllLines(from, UTF_8);
    List<String> has = List.of(lines.get(0).replace("\uFEFF", "").split(","));
    List<Integer> at = new ArrayList<>();
    for (String wanted : Splitter.on(',').split(header.replace("\uFEFF", "").strip())) {
      at.add(has.indexOf(sheet.columns().find(wanted).<String>map(Column::name).orElse(wanted)));
    }
    StringBuilder text = new StringBuilder(header);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      text.append(String.join(",", at.stream().map(a -> a < 0 ? "" : cells[a]).toList()))
          .append('\n');
    }
    return text.toString();
  }

  private static List<String> findings(Plan plan, Snapshot snapshot) {
    return plan.assess(snapshot).findings().stream().map(Finding::toString).toList();
  }
}
