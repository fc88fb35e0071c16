package org.planmetrics.io;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.planmetrics.text.JsonPrinter;

/** A document as text: short members on the first line, then one row on a line. */
final class TextDocument implements Document {
  private final Appendable out;
  private String separator = "{";

  TextDocument(Appendable out) {
    this.out = out;
  }

  @Override
  public void member(String key, Object value) throws IOException {
    key(key).append(JsonPrinter.line(value));
  }

  @Override
  public void line(String key, Object value) throws IOException {
    separator = ",\n";
    member(key, value);
  }

  @Override
  public void rows(String key, Stream<Map<String, Object>> rows) throws IOException {
    separator = ",\n";
    key(key).append("[");
    Iterator<Map<String, Object>> all = rows.iterator();
    for (String before = "\n"; all.hasNext(); before = ",\n") {
      out.append(before).append("  ").append(JsonPrinter.line(all.next()));
    }
    out.append("]");
  }

  private Appendable key(String key) throws IOException {
    out.append(separator).append(JsonPrinter.line(key)).append(": ");
    separator = ", ";
    return out;
  }

  @Override
  public void end() throws IOException {
    out.append("}\n");
  }
}
