package org.planmetrics.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What the first bytes of a file say of its encoding. */
final class Encodings {
  private static final int LOOKED_AT = 4;

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private Encodings() {}

  /** Whether a stream that can go back begins as UTF-16 does; it is left at its beginning. */
  static boolean isUtf16(InputStream in) throws IOException {
    in.mark(LOOKED_AT);
    byte[] first = in.readNBytes(LOOKED_AT);
    in.reset();
    return isUtf16(first);
  }

  /** Whether a stream that can go back begins with UTF-8's mark; it is left at its beginning. */
  static boolean isMarkedUtf8(InputStream in) throws IOException {
    in.mark(LOOKED_AT);
    byte[] first = in.readNBytes(MARK.length);
    in.reset();
    return Arrays.equals(first, MARK);
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
