package org.planmetrics.io;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A file that is there and cannot be read.
 *
 * @param why such as {@code is no workbook that can be read}
 */
record FaultySource(String name, String why) implements Source {
  @Override
  public Optional<String> fault() {
    return Optional.of(why);
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public RowStream open(char separator, Charset charset) {
    throw new IllegalStateException(name + " " + why);
  }

  @Override
  public Optional<String> cell(long line, int column) {
    return Optional.empty();
  }
}
