package org.planmetrics.io;

import java.util.List;
import java.util.Map;

/** A value of a JSON text, with the place where it stands. */
sealed interface Json {
  /**
   * Where a value stands.
   *
   * @param path such as {@code /targets/0/atLeast}
   * @param line from 1
   * @param column the character in the line, from 1
   */
  record Spot(String path, int line, int column) {
    /** The place of something that is missing in the object that stands here. */
    Spot member(String key) {
      return new Spot(path + "/" + key.replace("~", "~0").replace("/", "~1"), line, column);
    }
  }

  Spot spot();

  /** What a message calls it, such as {@code a number}. */
  String noun();

  /** The text of a value that is no list or object, else empty. */
  default String text() {
    return "";
  }

  /**
   * An object.
   *
   * @param spot where it begins
   * @param members its values in order
   * @param keys where the keys stand
   */
  record Obj(Spot spot, Map<String, Json> members, Map<String, Spot> keys) implements Json {
    @Override
    public String noun() {
      return "an object";
    }
  }

  /** A list. */
  record Arr(Spot spot, List<Json> items) implements Json {
    @Override
    public String noun() {
      return "a list";
    }
  }

  /** A text. */
  record Str(Spot spot, String text) implements Json {
    @Override
    public String noun() {
      return "a text";
    }
  }

  /** A number, as it was written. */
  record Num(Spot spot, String text) implements Json {
    @Override
    public String noun() {
      return "a number";
    }
  }

  /** True, false or null. */
  record Word(Spot spot, String text) implements Json {
    @Override
    public String noun() {
      return text;
    }
  }
}
