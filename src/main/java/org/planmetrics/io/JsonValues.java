package org.planmetrics.io;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;

/** Titles and numbers as our JSON has them, ready to be printed. */
final class JsonValues {
  private JsonValues() {}

  /** A title in the languages that it is given in. */
  static Map<String, Object> title(Text title) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (!title.zh().isBlank()) {
      members.put("zh", title.zh());
    }
    if (!title.en().isBlank()) {
      members.put("en", title.en());
    }
    return members;
  }

  /** A number: the decimal if it is finite and short, else the quotient as a text. */
  static Object number(Fraction value) {
    try {
      BigDecimal decimal =
          new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
      if (Math.abs((long) decimal.scale()) <= 100 && decimal.precision() <= 100) {
        return decimal;
      }
    } catch (ArithmeticException e) {
      // A quotient such as 200/3 that no decimal writes.
    }
    return value.toString();
  }
}
