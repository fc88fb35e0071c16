package org.planmetrics.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook without the time at which it was written, so that equal ones are equal files. */
final class FixedZip {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

  private FixedZip() {}

  static byte[] of(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8);
        ZipOutputStream out = new ZipOutputStream(bytes, UTF_8)) {
      for (ZipEntry old = in.getNextEntry(); old != null; old = in.getNextEntry()) {
        ZipEntry entry = new ZipEntry(old.getName());
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        byte[] content = in.readAllBytes();
        out.write(old.getName().equals(PROPERTIES) ? undated(content) : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] undated(byte[] properties) {
    return new String(properties, UTF_8).replaceFirst(CREATED, "").getBytes(UTF_8);
  }
}
