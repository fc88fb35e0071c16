package org.planmetrics.tally;

import java.util.Arrays;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;

/** Readings of any kind as exact bounds, where flat amounts do not do. */
public final class ExactSeries extends Series {
  private final Reading[] readings;

  public ExactSeries(Reading[] readings) {
    this.readings = readings;
  }

  /** The same at every node. */
  public static ExactSeries of(Reading reading, int size) {
    Reading[] readings = new Reading[size];
    Arrays.fill(readings, reading);
    return new ExactSeries(readings);
  }

  @Override
  public Interval at(int i) {
    return readings[i].value().orElseThrow();
  }

  @Override
  public boolean isApplicable(int i) {
    return readings[i].isApplicable();
  }

  @Override
  public boolean isSure(int i) {
    return readings[i].isSure();
  }

  @Override
  public Series read(int size) {
    return this;
  }
}
