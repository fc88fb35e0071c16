package org.planmetrics.io;

import java.util.Arrays;

/**
 * The cells of one column that have been read, and the codes of their values: an open hash table of
 * four ints a slot, so that a cell is found where the memory has just been.
 */
final class CellMemo {
  static final int UNKNOWN = -1;

  private static final int MOST = 1 << 16;
  private static final int WIDTH = 4;
  private static final int START = 1;
  private static final int END = 2;
  private static final int CODE = 3;

  /** For each slot the hash, where the text begins and ends, and the code; free if it ends at 0. */
  private int[] slots = new int[WIDTH * 16];

  private char[] texts = new char[256];
  private int used = 1;
  private int size;
  private int empty = UNKNOWN;

  /** The code of a cell, or UNKNOWN. */
  int find(char[] chars, int from, int to) {
    if (from == to) {
      return empty;
    }
    int slot = slot(hash(chars, from, to), chars, from, to);
    return slots[slot + END] == 0 ? UNKNOWN : slots[slot + CODE];
  }

  /** Remembers a cell, unless there are too many to be worth it. */
  void put(char[] chars, int from, int to, int code) {
    if (from == to) {
      empty = code;
      return;
    }
    int hash = hash(chars, from, to);
    int slot = slot(hash, chars, from, to);
    if (slots[slot + END] != 0 || size == MOST) {
      return;
    }
    int end = used + to - from;
    if (end > texts.length) {
      texts = Arrays.copyOf(texts, Math.max(end, 2 * texts.length));
    }
    System.arraycopy(chars, from, texts, used, to - from);
    slots[slot] = hash;
    slots[slot + START] = used;
    slots[slot + END] = end;
    slots[slot + CODE] = code;
    used = end;
    if (++size * WIDTH * 2 > slots.length) {
      widen();
    }
  }

  private void widen() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int i = 0; i < old.length; i += WIDTH) {
      if (old[i + END] != 0) {
        int slot = slot(old[i], texts, old[i + START], old[i + END]);
        System.arraycopy(old, i, slots, slot, WIDTH);
      }
    }
  }

  /** Well mixed: days and numbers differ in few characters. */
  private static int hash(char[] chars, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  /** The slot of a text, or a free one for it. */
  private int slot(int hash, char[] chars, int from, int to) {
    int mask = slots.length - 1;
    int slot = hash * WIDTH & mask;
    while (slots[slot + END] != 0
        && (slots[slot] != hash
            || !Arrays.equals(texts, slots[slot + START], slots[slot + END], chars, from, to))) {
      slot = slot + WIDTH & mask;
    }
    return slot;
  }
}
