package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What the bytes of a file say of its encoding. */
final class Encodings {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final int CHUNK = 1 << 16;

  private Encodings() {}

  /** Why a file is no text that can be read; empty if it may be. */
  static Optional<String> fault(Path path) throws IOException {
    byte[] first = first(path);
    if (isUtf16(first)) {
      return Optional.of("is UTF-16; save it as UTF-8");
    }
    if (Arrays.equals(first, ZIP)) {
      return Optional.of("is no text but, it seems, a workbook: let its name end in .xlsx");
    }
    boolean isOld = Arrays.equals(first, OLE);
    return isOld
        ? Optional.of(
            "is no text but, it seems, an old workbook (.xls): save it as .xlsx or as CSV")
        : Optional.empty();
  }

  /** Whether a file begins as workbooks do, the old and the protected ones too. */
  static boolean isWorkbook(Path path) throws IOException {
    byte[] first = first(path);
    return Arrays.equals(first, ZIP) || Arrays.equals(first, OLE);
  }

  /** Whether a file begins with UTF-8's mark. */
  static boolean isMarkedUtf8(Path path) throws IOException {
    return Arrays.equals(Arrays.copyOf(first(path), MARK.length), MARK);
  }

  private static byte[] first(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(ZIP.length);
    }
  }

  /** Whether a file is not UTF-8, but every byte of it decodes as GB18030. */
  static boolean isGb18030(Path path) throws IOException {
    return !decodes(path, UTF_8) && decodes(path, GB18030);
  }

  private static boolean decodes(Path path, Charset charset) throws IOException {
    char[] chars = new char[CHUNK];
    try (StrictReader text = new StrictReader(Files.newInputStream(path), charset)) {
      int read = 0;
      while (!text.hasBadBytes() && read >= 0) {
        read = text.read(chars, 0, chars.length);
      }
      return !text.hasBadBytes();
    }
  }

  /** Whether bytes begin with UTF-16's mark, or with a character written with a zero byte. */
  static boolean isUtf16(byte[] bytes) {
    byte[] two = Arrays.copyOf(bytes, 2);
    boolean hasMark =
        Arrays.equals(two, new byte[] {(byte) 0xff, (byte) 0xfe})
            || Arrays.equals(two, new byte[] {(byte) 0xfe, (byte) 0xff});
    return bytes.length >= 2 && (hasMark || (two[0] == 0) != (two[1] == 0));
  }
}
