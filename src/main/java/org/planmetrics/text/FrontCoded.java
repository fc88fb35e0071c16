package org.planmetrics.text;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Texts that stay as they are, each as what it does not share with the one before: codes and ids in
 * a row differ in few bytes. Every sixteenth is written out, so that reading one reads few.
 */
public final class FrontCoded {
  private static final int BLOCK = 16;
  private static final int MORE = 0x80;

  private final byte[] bytes;
  private final int[] blocks;
  private final int size;

  public FrontCoded(Texts texts) {
    this.size = texts.size();
    this.blocks = new int[(size + BLOCK - 1) / BLOCK];
    ByteArrayOutputStream out = new ByteArrayOutputStream(size * 4 + 16);
    byte[] before = {};
    for (int i = 0; i < size; i++) {
      byte[] text = texts.bytes(i);
      int shared = 0;
      if (i % BLOCK == 0) {
        blocks[i / BLOCK] = out.size();
      } else {
        int first = Arrays.mismatch(before, text);
        shared = first < 0 ? text.length : first;
        write(out, shared);
      }
      write(out, text.length - shared);
      out.write(text, shared, text.length - shared);
      before = text;
    }
    this.bytes = out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int length) {
    int rest = length;
    while (rest >= MORE) {
      out.write(rest | MORE);
      rest >>>= 7;
    }
    out.write(rest);
  }

  public int size() {
    return size;
  }

  public String get(int i) {
    Cursor cursor = at(i);
    return Encoded.text(cursor.text, 0, cursor.length);
  }

  public byte[] bytes(int i) {
    Cursor cursor = at(i);
    return Arrays.copyOf(cursor.text, cursor.length);
  }

  public boolean isEmpty(int i) {
    return at(i).length == 0;
  }

  private Cursor at(int i) {
    Cursor cursor = new Cursor(blocks[i / BLOCK]);
    cursor.first();
    for (int k = i % BLOCK; k > 0; k--) {
      cursor.next();
    }
    return cursor;
  }

  /** A place in the bytes, and the text that ends there. */
  private final class Cursor {
    private byte[] text = new byte[32];
    private int length;
    private int at;

    Cursor(int at) {
      this.at = at;
    }

    void first() {
      read(0);
    }

    void next() {
      read(number());
    }

    private void read(int shared) {
      int more = number();
      length = shared + more;
      if (length > text.length) {
        text = Arrays.copyOf(text, 2 * length);
      }
      System.arraycopy(bytes, at, text, shared, more);
      at += more;
    }

    private int number() {
      int value = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        value |= (bytes[at++] & (MORE - 1)) << shift;
        shift += 7;
      }
      return value | bytes[at++] << shift;
    }
  }
}
