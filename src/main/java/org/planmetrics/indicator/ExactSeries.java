package org.planmetrics.indicator;

/** Readings of any kind as exact bounds, where flat amounts do not do. */
final class ExactSeries extends Series {
  private final Reading[] readings;

  ExactSeries(Reading[] readings) {
    this.readings = readings;
  }

  @Override
  Interval at(int i) {
    return readings[i].value().orElseThrow();
  }

  @Override
  boolean isApplicable(int i) {
    return readings[i].isApplicable();
  }

  @Override
  boolean isSure(int i) {
    return readings[i].isSure();
  }
}
