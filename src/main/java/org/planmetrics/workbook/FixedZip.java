package org.planmetrics.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the time at which it was written, so that equal ones are equal files. */
final class FixedZip {
  /** Not the first time that zips have, beside which the JDK writes one with a time zone. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

  private FixedZip() {}

  /** Copies a file, as what writes workbooks makes zips that only a file can be read from. */
  static void copy(Path file, OutputStream to) throws IOException {
    try (ZipFile from = new ZipFile(file.toFile(), UTF_8);
        ZipOutputStream out = new ZipOutputStream(to, UTF_8)) {
      for (ZipEntry old : from.stream().<ZipEntry>map(e -> e).toList()) {
        ZipEntry entry = new ZipEntry(old.getName());
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        out.write(content(from, old));
        out.closeEntry();
      }
    }
  }

  private static byte[] content(ZipFile from, ZipEntry entry) throws IOException {
    try (InputStream in = from.getInputStream(entry)) {
      byte[] content = in.readAllBytes();
      return entry.getName().equals(PROPERTIES)
          ? new String(content, UTF_8).replaceFirst(CREATED, "").getBytes(UTF_8)
          : content;
    }
  }
}
