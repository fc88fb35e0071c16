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

  /**
   * An exported class of which there may be another with something else within.
   *
   * @param <T> what is held
   */
  public abstract static class Replaceable<T> extends Held<T> {
    /**
     * Keeps something.
     *
     * @param held what is kept
     */
    protected Replaceable(T held) {
      super(held);
    }

    /**
     * The same with something else within.
     *
     * @param other what is kept instead
     * @return a copy, of the same class
     */
    protected abstract Replaceable<T> holding(T other);
  }

  /**
   * An exported object with something else within.
   *
   * @param <T> what is held
   * @param <H> the exported class
   * @param holder the exported object
   * @param other what is kept instead
   * @return a copy
   */
  @SuppressWarnings("unchecked")
  public static <T, H extends Replaceable<T>> H with(H holder, T other) {
    return (H) ((Replaceable<T>) holder).holding(other);
  }
}
