package org.planmetrics.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Distinct texts numbered in the order of their arrival. Texts that arrive in ascending order, as
 * registers mostly have them, are distinct without further ado; from the first on that does not, an
 * open hash table tells. Settled, they take a few bytes each.
 */
public final class Ids {
  private static final int[] NONE = {};
  private static final int RANGE = 1 << 15;
  private static final int GROUP = 64;

  private Texts texts = new Texts();
  private @Nullable FrontCoded settled;
  private boolean isAscending = true;

  /** The numbers, from 1, found by their texts; 0 where free, empty until it is needed. */
  private volatile int[] slots = NONE;

  public int size() {
    return settled == null ? texts.size() : settled.size();
  }

  /** Returns the new text's number, or ~number if it was there already. */
  public int add(String text) {
    byte[] encoded = Encoded.of(text);
    return isNext(encoded, encoded.length) ? size() - 1 : addOutOfOrder(encoded);
  }

  /** As above, of a text of bytes that may be used again. */
  public int add(byte[] text, int length) {
    return isNext(text, length) ? size() - 1 : addOutOfOrder(Arrays.copyOf(text, length));
  }

  /** Adds a text that comes after the last in ascending order. */
  private boolean isNext(byte[] text, int length) {
    int size = texts.size();
    boolean isNext = isAscending && (size == 0 || texts.compare(size - 1, text, length) < 0);
    if (isNext) {
      texts.add(text, length);
      slots = NONE;
    }
    return isNext;
  }

  private int addOutOfOrder(byte[] encoded) {
    int size = texts.size();
    if (isAscending) {
      int known = search(encoded);
      if (known >= 0) {
        return ~known;
      }
      isAscending = false;
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
  public int intern(String text) {
    int number = add(text);
    return number < 0 ? ~number : number;
  }

  /** Returns the text's number, or −1. */
  public int find(String text) {
    byte[] encoded = Encoded.of(text);
    if (isAscending) {
      return search(encoded);
    }
    int[] table = slots.length == 0 ? index(2 * size()) : slots;
    return table[slot(table, Texts.hash(encoded), encoded)] - 1;
  }

  /**
   * Finds many texts: into each place that has none yet goes a base and the text's number, if it is
   * known here.
   */
  public void find(Texts keys, int base, int[] into) {
    int[] table = slots.length == 0 ? index(2 * size()) : slots;
    int ranges = (into.length + RANGE - 1) / RANGE;
    IntStream.range(0, ranges)
        .parallel()
        .forEach(
            r -> find(keys, r * RANGE, Math.min(into.length, (r + 1) * RANGE), table, base, into));
  }

  /** In groups, so that the memory brings what several texts ask for at once. */
  private void find(Texts keys, int from, int to, int[] table, int base, int[] into) {
    int[] slots = new int[GROUP];
    int[] numbers = new int[GROUP];
    for (int first = from; first < to; first += GROUP) {
      int size = Math.min(GROUP, to - first);
      for (int k = 0; k < size; k++) {
        slots[k] = keys.hash(first + k) & (table.length - 1);
      }
      for (int k = 0; k < size; k++) {
        numbers[k] = table[slots[k]];
      }
      for (int k = 0; k < size; k++) {
        int found = into[first + k] < 0 ? number(keys, first + k, table, slots[k], numbers[k]) : 0;
        into[first + k] = found > 0 ? base + found - 1 : into[first + k];
      }
    }
  }

  /** The number, from 1, of a text that begins to be looked for in a slot; 0 if it is not there. */
  private int number(Texts keys, int i, int[] table, int slot, int number) {
    int at = slot;
    int found = number;
    while (found != 0 && !keys.same(i, texts, found - 1)) {
      at = (at + 1) & (table.length - 1);
      found = table[at];
    }
    return found;
  }

  /** Nothing will be added: keeps the texts in as few bytes as can be. */
  public void settle() {
    settled = new FrontCoded(texts);
    texts = new Texts();
    slots = NONE;
  }

  public String get(int number) {
    return settled == null ? texts.get(number) : settled.get(number);
  }

  public Texts texts() {
    return texts;
  }

  /** Lists the three texts nearest to one; only their number after many problems, to end soon. */
  public String nearest(String text, int problems) {
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
      return texts.compare(number, text, text.length);
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
