package org.planmetrics.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Distinct texts numbered in the order of their arrival. Texts that arrive in ascending order, as
 * registers mostly have them, are distinct without further ado; from the first on that does not, an
 * open hash table tells. Settled, they take a few bytes each.
 */
final class Ids {
  private static final int[] NONE = {};
  private static final int RANGE = 1 << 15;

  private Texts texts = new Texts();
  private @Nullable FrontCoded settled;
  private boolean isAscending = true;

  /** The numbers, from 1, found by their texts; 0 where free, empty until it is needed. */
  private volatile int[] slots = NONE;

  int size() {
    return settled == null ? texts.size() : settled.size();
  }

  /** Returns the new text's number, or ~number if it was there already. */
  int add(String text) {
    byte[] encoded = Encoded.of(text);
    int size = texts.size();
    if (isAscending && size > 0 && texts.compare(size - 1, encoded) >= 0) {
      int known = search(encoded);
      if (known >= 0) {
        return ~known;
      }
      isAscending = false;
    }
    if (isAscending) {
      texts.add(encoded);
      slots = NONE;
      return size;
    }
    int[] table = slots.length <= 2 * size ? index(4 * size) : slots;
    int slot = slot(table, Texts.hash(encoded), encoded);
    if (table[slot] != 0) {
      return ~(table[slot] - 1);
    }
    texts.add(encoded);
    table[slot] = size + 1;
    return size;
  }

  /** Returns the text's number, whether it is new or not. */
  int intern(String text) {
    int number = add(text);
    return number < 0 ? ~number : number;
  }

  /** Returns the text's number, or −1. */
  int find(String text) {
    byte[] encoded = Encoded.of(text);
    if (isAscending) {
      return search(encoded);
    }
    int[] table = slots.length == 0 ? index(2 * size()) : slots;
    return table[slot(table, Texts.hash(encoded), encoded)] - 1;
  }

  /**
   * Finds many texts: into each place that has none yet goes a base and the text's number, if it is
   * known here. What follows the same text is found with it.
   */
  void find(Texts keys, int base, int[] into) {
    int[] table = slots.length == 0 ? index(2 * size()) : slots;
    int ranges = (into.length + RANGE - 1) / RANGE;
    IntStream.range(0, ranges)
        .parallel()
        .forEach(
            r -> find(keys, r * RANGE, Math.min(into.length, (r + 1) * RANGE), table, base, into));
  }

  private void find(Texts keys, int from, int to, int[] table, int base, int[] into) {
    int last = -1;
    int found = -1;
    for (int i = from; i < to; i++) {
      if (into[i] < 0) {
        if (last < 0 || !keys.same(i, keys, last)) {
          found = number(keys, i, table);
          last = i;
        }
        into[i] = found < 0 ? into[i] : base + found;
      }
    }
  }

  private int number(Texts keys, int i, int[] table) {
    int mask = table.length - 1;
    int slot = keys.hash(i) & mask;
    while (table[slot] != 0 && !keys.same(i, texts, table[slot] - 1)) {
      slot = (slot + 1) & mask;
    }
    return table[slot] - 1;
  }

  /** Nothing will be added: keeps the texts in as few bytes as can be. */
  void settle() {
    settled = new FrontCoded(texts);
    texts = new Texts();
    slots = NONE;
  }

  String get(int number) {
    return settled == null ? texts.get(number) : settled.get(number);
  }

  Texts texts() {
    return texts;
  }

  /** Lists the three texts nearest to one; only their number after many problems, to end soon. */
  String nearest(String text, int problems) {
    if (size() == 0 || problems > 100) {
      return "there are " + size();
    }
    List<String> all = IntStream.range(0, size()).mapToObj(this::get).toList();
    return "nearest: " + String.join(", ", Names.nearest(text, all).stream().limit(3).toList());
  }

  /** Halves what is ascending until the text is found, or −1. */
  private int search(byte[] text) {
    int first = 0;
    int last = size() - 1;
    while (first <= last) {
      int middle = (first + last) >>> 1;
      int order = compare(middle, text);
      if (order == 0) {
        return middle;
      }
      first = order < 0 ? middle + 1 : first;
      last = order > 0 ? middle - 1 : last;
    }
    return -1;
  }

  private int compare(int number, byte[] text) {
    if (settled == null) {
      return texts.compare(number, text);
    }
    byte[] other = settled.bytes(number);
    return other.length == text.length
        ? Arrays.compareUnsigned(other, text)
        : Integer.compare(other.length, text.length);
  }

  private int slot(int[] table, int hash, byte[] text) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0 && !same(table[slot] - 1, text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int number, byte[] text) {
    return settled == null ? texts.same(number, text) : Arrays.equals(settled.bytes(number), text);
  }

  /** A table of at least a length for all that is there, kept for what comes. */
  private synchronized int[] index(int least) {
    int[] table = new int[Integer.highestOneBit(Math.max(least, 8)) * 2];
    int mask = table.length - 1;
    for (int number = 0; number < size(); number++) {
      int hash = settled == null ? texts.hash(number) : Texts.hash(settled.bytes(number));
      int slot = hash & mask;
      while (table[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = number + 1;
    }
    slots = table;
    return table;
  }
}
