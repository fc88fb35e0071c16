package org.planmetrics.io;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * A document as the tokens of somebody else's mapper, whatever that makes of maps, nulls and
 * numbers elsewhere: the same values as {@link JsonPrinter} prints.
 */
final class TokenDocument implements Document {
  private final JsonGenerator out;

  TokenDocument(JsonGenerator out) {
    this.out = out;
    out.writeStartObject();
  }

  @Override
  public void member(String key, Object value) {
    out.writeName(key);
    write(value, out);
  }

  @Override
  public void rows(String key, Stream<Map<String, Object>> rows) {
    out.writeName(key);
    out.writeStartArray();
    rows.forEachOrdered(row -> write(row, out));
    out.writeEndArray();
  }

  @Override
  public void end() {
    out.writeEndObject();
  }

  /** Writes maps, lists, texts, numbers and an empty {@link Optional}, for null. */
  static void write(Object value, JsonGenerator out) {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach((key, member) -> {
        out.writeName((String) key);
        write(Objects.requireNonNull(member), out);
      });
      out.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      out.writeStartArray();
      items.forEach(item -> write(item, out));
      out.writeEndArray();
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(v -> write(v, out), out::writeNull);
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Number number) {
      number(number, out);
    } else {
      out.writeString((String) value);
    }
  }

  private static void number(Number number, JsonGenerator out) {
    if (number instanceof BigDecimal decimal && decimal.stripTrailingZeros().scale() > 0) {
      out.writeNumber(decimal);
    } else if (number instanceof Integer || number instanceof Long) {
      out.writeNumber(number.longValue());
    } else {
      out.writeNumber(new BigDecimal(number.toString()).toBigIntegerExact());
    }
  }
}
