package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A template as a data directory: CSV files with headers alone, and a text that explains. */
final class TemplateFiles {
  /** By it spreadsheets know that a file is UTF-8. */
  private static final String MARK = "\uFEFF";

  private static final String LINE = "\r\n";

  private final Path dir;
  private final List<TemplateSheet> sheets;
  private final TemplateGuide guide;
  private final Locale locale;

  TemplateFiles(Path dir, List<TemplateSheet> sheets, TemplateGuide guide, Locale locale) {
    this.dir = dir;
    this.sheets = sheets;
    this.guide = guide;
    this.locale = locale;
  }

  /** What each file says. */
  Map<Path, String> all() {
    Map<Path, String> files = new LinkedHashMap<>();
    sheets.forEach(s -> files.put(dir.resolve(s.sheet().file()), headers(s)));
    files.put(dir.resolve(TemplateWord.README.in(locale)), explanation());
    return files;
  }

  void write() {
    try {
      Files.createDirectories(dir);
      for (Map.Entry<Path, String> file : all().entrySet()) {
        Files.writeString(file.getKey(), file.getValue(), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String headers(TemplateSheet sheet) {
    StringWriter text = new StringWriter().append(MARK);
    CsvWriter.CsvWriterBuilder csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF);
    csv.bufferSize(0).build(text).writeRecord(sheet.headers(locale));
    return text.toString();
  }

  private String explanation() {
    StringBuilder text = new StringBuilder(MARK).append(guide.title()).append(LINE).append(LINE);
    guide.steps(false).forEach(step -> text.append(step).append(LINE));
    for (TemplateSheet sheet : sheets) {
      text.append(LINE).append(sheet.sheet().file()).append(' ');
      text.append(sheet.sheet().label().in(locale)).append(LINE);
      guide.columns(sheet).forEach(c -> text.append(line(c.subList(1, c.size()))));
    }
    guide.names().forEach(n -> text.append(n.size() > 1 ? line(n) : String.join("", n) + LINE));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(" | ", "  ", LINE));
  }
}
