package org.planmetrics.access;

import org.jspecify.annotations.Nullable;

/**
 * What an exported class keeps within, such as the tables of a snapshot: packages of this module
 * reach it by {@link #of}; others cannot name this class.
 *
 * @param <T> what is held
 */
public abstract class Held<T extends @Nullable Object> {
  private final T held;

  /**
   * Keeps something.
   *
   * @param held what is kept
   */
  protected Held(T held) {
    this.held = held;
  }

  /**
   * What is kept within.
   *
   * @param <T> what is held
   * @param holder the exported object
   * @return what it holds
   */
  public static <T extends @Nullable Object> T of(Held<T> holder) {
    return holder.held;
  }
}
