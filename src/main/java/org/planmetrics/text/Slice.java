package org.planmetrics.text;

/** A part of a line of characters, as UTF-8 bytes that are used again for the next one. */
public final class Slice {
  private byte[] bytes = new byte[64];
  private int length;

  public Slice of(char[] chars, int from, int to) {
    if (to - from > bytes.length) {
      bytes = new byte[2 * (to - from)];
    }
    length = to - from;
    for (int i = 0; i < length; i++) {
      char c = chars[from + i];
      if (c >= 0x80) {
        return of(new String(chars, from, length));
      }
      bytes[i] = (byte) c;
    }
    return this;
  }

  private Slice of(String text) {
    bytes = Encoded.of(text);
    length = bytes.length;
    return this;
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return Encoded.text(bytes, 0, length);
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }
}
