package org.planmetrics.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Texts as bytes and back, none lost: UTF-8, and what that cannot write, half a surrogate pair,
 * char by char after a byte that UTF-8 never has.
 */
public final class Encoded {
  private static final byte CHARS = (byte) 0xFF;

  private Encoded() {}

  public static byte[] of(String text) {
    return isWellFormed(text) ? text.getBytes(UTF_8) : chars(text);
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static byte[] chars(String text) {
    byte[] bytes = new byte[1 + 2 * text.length()];
    bytes[0] = CHARS;
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 2] = (byte) text.charAt(i);
    }
    return bytes;
  }

  public static String text(byte[] bytes, int start, int length) {
    if (length == 0 || bytes[start] != CHARS) {
      return new String(bytes, start, length, UTF_8);
    }
    char[] chars = new char[length / 2];
    for (int i = 0; i < chars.length; i++) {
      int at = start + 1 + 2 * i;
      chars[i] = (char) ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF);
    }
    return new String(chars);
  }
}
