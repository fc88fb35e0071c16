package org.planmetrics.domain;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.planmetrics.text.Plural;

/** Everything that is wrong with an input, all at once (SPEC section 6). */
public final class DataException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final ImmutableList<Problem> problems;

  /**
   * An exception that carries problems.
   *
   * @param problems at least one
   */
  public DataException(List<Problem> problems) {
    super(message(problems));
    this.problems = ImmutableList.copyOf(problems);
  }

  /**
   * The problems, in the order of the input.
   *
   * @return at least one
   */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    return problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n  ", Plural.of(problems.size(), "problem") + ":\n  ", ""));
  }
}
