package org.planmetrics.domain;

import java.util.List;

/**
 * A column that planmetrics knows, such as {@code beds} 床位 of the facilities (SPEC section 5).
 *
 * @param name the name in files and in a {@code where}
 * @param zh the Chinese header, or empty
 * @param type what its values are
 * @param choices the valid values where the type is {@link Type#CHOICE}, else empty
 * @param isRequired whether a file must have the column and every row a value
 */
public record Field(
    String name, String zh, Type type, List<? extends Labeled> choices, boolean isRequired) {

  /** What the values of a column are. */
  public enum Type {
    /** Free text, perhaps a list separated by {@code ;}. */
    TEXT,
    /** One of a closed list, a {@link Labeled}. */
    CHOICE,
    /** A day, {@code yyyy-MM-dd}. */
    DATE,
    /** An exact decimal, ≥ 0. */
    NUMBER,
    /** True or false. */
    FLAG
  }

  /** Copies the choices. */
  public Field {
    choices = List.copyOf(choices);
  }

  static Field of(String name, String zh, Type type) {
    return new Field(name, zh, type, List.of(), false);
  }

  static Field choice(String name, String zh, Labeled[] choices) {
    return new Field(name, zh, Type.CHOICE, List.of(choices), false);
  }

  Field required() {
    return new Field(name, zh, type, choices, true);
  }

  @Override
  public String toString() {
    return name;
  }
}
