package org.planmetrics.table;

import java.util.Arrays;

/** Small non-negative ints, one a row, in as few bytes as the largest needs. */
public final class Codes {
  private byte[] bytes = new byte[16];
  private char[] chars = {};
  private int[] ints = {};
  private int width = 1;
  private int most = 0xFF;
  private int capacity = 16;
  private int size;

  public int size() {
    return size;
  }

  public void add(int code) {
    if (size == capacity) {
      resize((int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 8L));
    }
    while (code > most) {
      widen();
    }
    switch (width) {
      case 1 -> bytes[size++] = (byte) code;
      case 2 -> chars[size++] = (char) code;
      default -> ints[size++] = code;
    }
  }

  public int get(int row) {
    return switch (width) {
      case 1 -> bytes[row] & 0xFF;
      case 2 -> chars[row];
      default -> ints[row];
    };
  }

  /** Adds to each row of a range the weight of its code. */
  public void addWeights(int[] weights, int[] into, int from, int to) {
    switch (width) {
      case 1 -> {
        for (int row = from; row < to; row++) {
          into[row - from] += weights[bytes[row] & 0xFF];
        }
      }
      case 2 -> {
        for (int row = from; row < to; row++) {
          into[row - from] += weights[chars[row]];
        }
      }
      default -> {
        for (int row = from; row < to; row++) {
          into[row - from] += weights[ints[row]];
        }
      }
    }
  }

  public void trim() {
    resize(size);
  }

  private void resize(int length) {
    switch (width) {
      case 1 -> bytes = Arrays.copyOf(bytes, length);
      case 2 -> chars = Arrays.copyOf(chars, length);
      default -> ints = Arrays.copyOf(ints, length);
    }
    capacity = length;
  }

  private void widen() {
    if (width == 1) {
      chars = new char[capacity];
      for (int i = 0; i < size; i++) {
        chars[i] = (char) (bytes[i] & 0xFF);
      }
      bytes = new byte[0];
      width = 2;
      most = 0xFFFF;
    } else {
      ints = new int[capacity];
      for (int i = 0; i < size; i++) {
        ints[i] = chars[i];
      }
      chars = new char[0];
      width = 4;
      most = Integer.MAX_VALUE;
    }
  }
}
