package org.planmetrics.io;

import java.util.Objects;

/**
 * One test of a plan that somebody wrote as JSON: a world, and what must be found in it.
 *
 * <p>One line makes JUnit tests of them: {@code PolicyCases.read(file).stream().map(c ->
 * dynamicTest(c.name(), c::run))}.
 */
public final class PolicyCase implements Runnable {
  private final String name;
  private final Runnable check;

  PolicyCase(String name, Runnable check) {
    this.name = Objects.requireNonNull(name, "name");
    this.check = check;
  }

  /**
   * What the case is called.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Checks the case.
   *
   * @throws AssertionError if something else is found; the message says what, and explains it
   * @throws IllegalArgumentException if the data or the plan cannot be assessed
   */
  @Override
  public void run() {
    check.run();
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
