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
  private static final long[] SETTLED = {};

  private byte[] bytes = new byte[64];
  private int[] ends = new int[8];

  /** The number, from 1, of the text whose hash is the upper half; 0 where free. */
  private long[] slots = new long[16];

  /** Once settled: the numbers alone, found by their texts; made when first asked for. */
  private volatile int[] index = {};

  private int size;

  int size() {
    return size;
  }

  /** Returns the new text's number, or ~number if it was there already. */
  int add(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    int hash = hash(encoded);
    int slot = slot(hash, encoded);
    if (slots[slot] != 0) {
      return ~number(slots[slot]);
    }
    append(encoded);
    slots[slot] = (long) hash << 32 | size;
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
    byte[] encoded = text.getBytes(UTF_8);
    return slots.length > 0
        ? number(slots[slot(hash(encoded), encoded)])
        : findSettled(hash(encoded), encoded);
  }

  /** Nothing will be added: lets go of what only adding needs. */
  Ids settled() {
    bytes = Arrays.copyOf(bytes, start(size));
    ends = Arrays.copyOf(ends, size);
    slots = SETTLED;
    return this;
  }

  private int findSettled(int hash, byte[] text) {
    int[] numbers = index.length == 0 ? makeIndex() : index;
    int mask = numbers.length - 1;
    int slot = hash & mask;
    while (numbers[slot] != 0 && !same(numbers[slot] - 1, text)) {
      slot = (slot + 1) & mask;
    }
    return numbers[slot] - 1;
  }

  private synchronized int[] makeIndex() {
    if (index.length == 0) {
      int[] numbers = new int[Integer.highestOneBit(Math.max(size, 1)) * 4];
      int mask = numbers.length - 1;
      for (int number = 0; number < size; number++) {
        int slot = hash(Arrays.copyOfRange(bytes, start(number), ends[number])) & mask;
        while (numbers[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        numbers[slot] = number + 1;
      }
      index = numbers;
    }
    return index;
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

  private static int number(long slot) {
    return (int) slot - 1;
  }

  private int slot(int hash, byte[] text) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0
        && ((int) (slots[slot] >>> 32) != hash || !same(number(slots[slot]), text))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int number, byte[] text) {
    return Arrays.equals(bytes, start(number), ends[number], text, 0, text.length);
  }

  private void rehash() {
    long[] wider = new long[slots.length * 2];
    int mask = wider.length - 1;
    for (long entry : slots) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (wider[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        wider[slot] = entry;
      }
    }
    slots = wider;
  }

  /** Of 64 bits the well mixed upper half: codes of digits differ in few bits. */
  private static int hash(byte[] text) {
    long hash = 0x9E3779B97F4A7C15L;
    for (byte b : text) {
      hash = (hash ^ b) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
    return (int) (hash >>> 32);
  }
}
