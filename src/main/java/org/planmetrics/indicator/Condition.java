package org.planmetrics.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A question about a place that is answered yes, no, undecided or not applicable (SPEC S10, S11),
 * such as certified workers ≥ 3.
 */
public sealed interface Condition {
  /**
   * An answer for each kind of condition.
   *
   * @param <R> the answers, such as words
   */
  interface Visitor<R> {
    /**
     * Answers for an indicator against a bar.
     *
     * @param comparison the condition
     * @return the answer
     */
    R comparison(Comparison comparison);

    /**
     * Answers for several conditions, all of which must hold.
     *
     * @param all the condition
     * @return the answer
     */
    R all(All all);

    /**
     * Answers for several conditions, one of which must hold.
     *
     * @param any the condition
     * @return the answer
     */
    R any(Any any);
  }

  /**
   * What a visitor answers for this kind.
   *
   * @param visitor one answer for each kind
   * @param <R> the answers
   * @return the answer
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * The indicators that it asks for, bars too.
   *
   * @return the parts in the order of the formula
   */
  List<Indicator> parts();

  /**
   * The same of other indicators.
   *
   * @param change what becomes of each part
   * @return the condition
   */
  Condition withParts(UnaryOperator<Indicator> change);

  /**
   * This as an indicator against a bar.
   *
   * @return this, empty if it is of several conditions
   */
  default Optional<Comparison> comparison() {
    return Optional.empty();
  }

  /**
   * An indicator against a bar.
   *
   * @param indicator what is measured
   * @param bar what it is compared with
   */
  record Comparison(Indicator indicator, Bar bar) implements Condition {
    /** Checks that nothing is null. */
    public Comparison {
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(bar, "bar");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }

    @Override
    public Optional<Comparison> comparison() {
      return Optional.of(this);
    }

    @Override
    public List<Indicator> parts() {
      return Stream.concat(Stream.of(indicator), bar.indicator().stream()).toList();
    }

    @Override
    public Comparison withParts(UnaryOperator<Indicator> change) {
      Bar changed = bar.either(fixed -> bar, of -> new Bar.Of(bar.relation(), change.apply(of)));
      return new Comparison(change.apply(indicator), changed);
    }

    /** Returns such as {@code certified workers ≥ 3}. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }
  }

  /**
   * Several conditions, all of which must hold; those not applicable are left out.
   *
   * @param members at least one
   */
  record All(List<Condition> members) implements Condition {
    /**
     * Copies the members.
     *
     * @throws IllegalArgumentException if there are none
     */
    public All {
      members = notEmpty("all", members);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.all(this);
    }

    @Override
    public List<Indicator> parts() {
      return members.stream().flatMap(m -> m.parts().stream()).toList();
    }

    @Override
    public All withParts(UnaryOperator<Indicator> change) {
      return new All(members.stream().map(m -> m.withParts(change)).toList());
    }

    /** Returns the condition in English words. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }
  }

  /**
   * Several conditions, one of which must hold; those not applicable are left out.
   *
   * @param members at least one
   */
  record Any(List<Condition> members) implements Condition {
    /**
     * Copies the members.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Any {
      members = notEmpty("any", members);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.any(this);
    }

    @Override
    public List<Indicator> parts() {
      return members.stream().flatMap(m -> m.parts().stream()).toList();
    }

    @Override
    public Any withParts(UnaryOperator<Indicator> change) {
      return new Any(members.stream().map(m -> m.withParts(change)).toList());
    }

    /** Returns the condition in English words. */
    @Override
    public String toString() {
      return Wording.of(this, Locale.ENGLISH);
    }
  }

  private static List<Condition> notEmpty(String name, List<Condition> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("'" + name + "' must have at least one condition");
    }
    return List.copyOf(members);
  }
}
