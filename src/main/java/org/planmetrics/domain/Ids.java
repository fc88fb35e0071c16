package org.planmetrics.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distinct texts numbered in the order of their arrival: one byte array and an open hash table, no
 * object per text. Codes become ints here, once.
 */
final class Ids {
  private byte[] bytes = new byte[64];
  private int[] ends = new int[8];
  private int[] slots = new int[16];
  private int size;

  int size() {
    return size;
  }

  /** Returns the new text's number, or ~number if it was there already. */
  int add(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    int slot = slot(encoded);
    if (slots[slot] != 0) {
      return ~(slots[slot] - 1);
    }
    append(encoded);
    slots[slot] = size;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** Returns the text's number, whether it is new or not. */
  int intern(String text) {
    int number = add(text);
    return number < 0 ? ~number : number;
  }

  /** Returns the text's number, or −1. */
  int find(String text) {
    return slots[slot(text.getBytes(UTF_8))] - 1;
  }

  String get(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, UTF_8);
  }

  /** Lists the three texts nearest to one; only their number after many problems, to end soon. */
  String nearest(String text, int problems) {
    if (size == 0 || problems > 100) {
      return "there are " + size;
    }
    List<String> all = IntStream.range(0, size).mapToObj(this::get).toList();
    return "nearest: " + String.join(", ", Names.nearest(text, all).stream().limit(3).toList());
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private void append(byte[] encoded) {
    int start = start(size);
    int end = Math.addExact(start, encoded.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, grown(bytes.length)));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(size));
    }
    System.arraycopy(encoded, 0, bytes, start, encoded.length);
    ends[size++] = end;
  }

  private static int grown(int length) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, length + (length >> 1) + 8L);
  }

  private int slot(byte[] text) {
    int mask = slots.length - 1;
    int slot = spread(Arrays.hashCode(text)) & mask;
    while (slots[slot] != 0 && !same(slots[slot] - 1, text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int number, byte[] text) {
    return Arrays.equals(bytes, start(number), ends[number], text, 0, text.length);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int hash = 1;
      for (int i = start(number); i < ends[number]; i++) {
        hash = 31 * hash + bytes[i];
      }
      int slot = spread(hash) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number + 1;
    }
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
