package org.planmetrics.io;

import org.jspecify.annotations.Nullable;

/** The cells of one column that have been read, and the codes of their values. */
final class CellMemo {
  static final int UNKNOWN = -1;
  private static final int MOST = 1 << 16;

  private @Nullable String[] texts = new String[16];
  private int[] hashes = new int[16];
  private int[] codes = new int[16];
  private int size;

  /** The code of a cell, or UNKNOWN. */
  int find(char[] chars, int from, int to) {
    int slot = slot(hash(chars, from, to), chars, from, to);
    return texts[slot] == null ? UNKNOWN : codes[slot];
  }

  /** Remembers a cell, unless there are too many to be worth it. */
  void put(char[] chars, int from, int to, int code) {
    int hash = hash(chars, from, to);
    int slot = slot(hash, chars, from, to);
    if (texts[slot] == null && size < MOST) {
      texts[slot] = new String(chars, from, to - from);
      hashes[slot] = hash;
      codes[slot] = code;
      if (++size * 2 > codes.length) {
        widen();
      }
    }
  }

  private void widen() {
    @Nullable String[] oldTexts = texts;
    int[] oldHashes = hashes;
    int[] oldCodes = codes;
    texts = new String[2 * oldTexts.length];
    hashes = new int[texts.length];
    codes = new int[texts.length];
    for (int i = 0; i < oldTexts.length; i++) {
      String text = oldTexts[i];
      if (text != null) {
        int slot = slot(oldHashes[i], text.toCharArray(), 0, text.length());
        texts[slot] = text;
        hashes[slot] = oldHashes[i];
        codes[slot] = oldCodes[i];
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

  private int slot(int hash, char[] chars, int from, int to) {
    int mask = codes.length - 1;
    int slot = hash & mask;
    String text = texts[slot];
    while (text != null && (hashes[slot] != hash || !isSame(text, chars, from, to))) {
      slot = (slot + 1) & mask;
      text = texts[slot];
    }
    return slot;
  }

  private static boolean isSame(String text, char[] chars, int from, int to) {
    boolean isSame = text.length() == to - from;
    for (int i = from; isSame && i < to; i++) {
      isSame = text.charAt(i - from) == chars[i];
    }
    return isSame;
  }
}
