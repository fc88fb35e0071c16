package org.planmetrics.text;

import java.util.Arrays;

/** Texts in the order of their arrival as UTF-8 in one byte array: no object per text. */
public final class Texts {
  private byte[] bytes = new byte[64];
  private int[] ends = new int[8];
  private int size;

  public int size() {
    return size;
  }

  public void add(String text) {
    add(Encoded.of(text));
  }

  public void add(byte[] text) {
    add(text, text.length);
  }

  /** Adds the first of some bytes. */
  public void add(byte[] text, int length) {
    int start = start(size);
    int end = Math.addExact(start, length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, grown(bytes.length)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(size));
    }
    System.arraycopy(text, 0, bytes, start, length);
    ends[size++] = end;
  }

  private static int grown(int length) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, length + (length >> 1) + 8L);
  }

  public String get(int i) {
    int start = start(i);
    return Encoded.text(bytes, start, ends[i] - start);
  }

  public byte[] bytes(int i) {
    return Arrays.copyOfRange(bytes, start(i), ends[i]);
  }

  public boolean isEmpty(int i) {
    return start(i) == ends[i];
  }

  private int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  public boolean same(int i, byte[] text) {
    return Arrays.equals(bytes, start(i), ends[i], text, 0, text.length);
  }

  public boolean same(int i, Texts other, int j) {
    return Arrays.equals(bytes, start(i), ends[i], other.bytes, other.start(j), other.ends[j]);
  }

  /** The shorter text first, of two as long the one whose first different byte is smaller. */
  public int compare(int i, byte[] text, int size) {
    int start = start(i);
    int length = ends[i] - start;
    return length == size
        ? Arrays.compareUnsigned(bytes, start, ends[i], text, 0, length)
        : Integer.compare(length, size);
  }

  public int hash(int i) {
    return hash(bytes, start(i), ends[i]);
  }

  public static int hash(byte[] text) {
    return hash(text, 0, text.length);
  }

  /** Of 64 bits the well mixed upper half: codes of digits differ in few bits. */
  private static int hash(byte[] text, int start, int end) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text[i]) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
    return (int) (hash >>> 32);
  }
}
