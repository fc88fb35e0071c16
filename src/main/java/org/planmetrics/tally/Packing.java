package org.planmetrics.tally;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Non-negative numbers, most of them small and many of them zero, as bytes and back. */
public final class Packing {
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private Packing() {}

  public static byte[] pack(long[] values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(values.length / 2 + 16);
    write(out, values.length);
    for (int i = 0; i < values.length; i++) {
      write(out, values[i]);
      if (values[i] == 0) {
        int end = i + 1;
        while (end < values.length && values[end] == 0) {
          end++;
        }
        write(out, end - i - 1);
        i = end - 1;
      }
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest >>> BITS != 0) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= BITS;
    }
    out.write((int) rest);
  }

  /**
   * The numbers again.
   *
   * @throws IllegalArgumentException if the bytes were not packed here
   */
  public static long[] unpack(byte[] bytes) {
    try {
      Reader in = new Reader(bytes);
      long[] values = new long[Math.toIntExact(in.next())];
      int i = 0;
      while (i < values.length) {
        long value = in.next();
        values[i++] = value;
        i += value == 0 ? Math.toIntExact(in.next()) : 0;
      }
      if (i == values.length
          && in.at == bytes.length
          && Arrays.stream(values).min().orElse(0) >= 0) {
        return values;
      }
    } catch (IndexOutOfBoundsException | ArithmeticException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("these bytes are no tally", e);
    }
    throw new IllegalArgumentException("these bytes are no tally");
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    long next() {
      long value = 0;
      int shift = 0;
      byte part = bytes[at++];
      while (part < 0) {
        value |= (long) (part & (MORE - 1)) << shift;
        shift += BITS;
        part = bytes[at++];
      }
      return value | (long) part << shift;
    }
  }
}
