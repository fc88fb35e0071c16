package org.planmetrics.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planmetrics.text.FrontCoded;
import org.planmetrics.text.Slice;
import org.planmetrics.text.Texts;

/** A column of texts that hardly repeat, such as names: each row has its own code. */
public final class TextVector extends Vector {
  private Texts texts = new Texts();
  private @Nullable FrontCoded settled;

  public TextVector(String name) {
    super(name);
  }

  @Override
  public int cardinality() {
    return size() + 1;
  }

  @Override
  public Optional<Object> value(int code) {
    return code == 0
        ? Optional.empty()
        : Optional.of(text(code - 1)).filter(t -> !t.isEmpty()).map(t -> t);
  }

  @Override
  public int code(int row) {
    boolean isBlank = settled == null ? texts.isEmpty(row) : settled.isEmpty(row);
    return isBlank ? 0 : row + 1;
  }

  private String text(int row) {
    return settled == null ? texts.get(row) : settled.get(row);
  }

  @Override
  public void addWeights(int[] weights, int[] into, int from, int to) {
    for (int row = from; row < to; row++) {
      into[row - from] += weights[code(row)];
    }
  }

  @Override
  public int size() {
    return settled == null ? texts.size() : settled.size();
  }

  @Override
  public void add(@Nullable Object value) {
    texts.add(value == null ? "" : value.toString());
  }

  public void add(Slice text) {
    texts.add(text.bytes(), text.length());
  }

  @Override
  public Vector finished() {
    settled = new FrontCoded(texts);
    texts = new Texts();
    return this;
  }
}
