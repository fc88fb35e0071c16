package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The line that tells how far a load has come. */
class ProgressTest {
  private static String end(int files, int rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Progress progress = Progress.on(new PrintStream(bytes, true, UTF_8));
    for (int file = 0; file < files; file++) {
      progress.begin("f");
    }
    for (int row = 0; row < rows; row++) {
      progress.row();
    }
    progress.end();
    String all = bytes.toString(UTF_8);
    return all.substring(all.lastIndexOf('\r') + 1).strip();
  }

  @Test
  void end_counts() {
    assertThat(end(1, 1)).isEqualTo("读取了 1 个文件、1 行 (1 file, 1 row read)");
    assertThat(end(2, 1200)).isEqualTo("读取了 2 个文件、1,200 行 (2 files, 1,200 rows read)");
  }
}
