package org.planmetrics.bench;

/** How large a country: {@code 1} is China with 31 provinces, {@code 1/31} one of them. */
record Scale(int provinces) {
  static Scale parse(String text) {
    int slash = text.indexOf('/');
    double share =
        slash < 0
            ? Double.parseDouble(text)
            : Double.parseDouble(text.substring(0, slash))
                / Double.parseDouble(text.substring(slash + 1));
    return new Scale(Math.max(1, (int) Math.round(31 * share)));
  }

  /** So many of a whole country's things. */
  int of(int inTheCountry) {
    return (int) ((long) inTheCountry * provinces / 31);
  }

  Scale times(int factor) {
    return new Scale(provinces * factor);
  }

  @Override
  public String toString() {
    return provinces % 31 == 0 ? "" + provinces / 31 : provinces + "/31";
  }
}
