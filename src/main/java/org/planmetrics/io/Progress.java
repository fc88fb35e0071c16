package org.planmetrics.io;

import java.io.PrintStream;
import java.util.Locale;

/** One line that tells how far a load has come, written over as it goes on; or nothing at all. */
abstract class Progress {
  private static final int STEP = 100_000;

  /** For those who did not ask. */
  static Progress silent() {
    return new Progress() {
      @Override
      void begin(String nextFile) {}

      @Override
      void row() {}

      @Override
      void show(String line) {}
    };
  }

  /** A line at the end of which the cursor stays, until {@link #end()}. */
  static Progress on(PrintStream out) {
    return new Progress() {
      private int width;

      @Override
      void show(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.endsWith("\n") ? 0 : line.length();
      }
    };
  }

  private String file = "";
  private long rowsOfFile;
  private long rows;
  private int files;

  abstract void show(String line);

  void begin(String nextFile) {
    file = nextFile;
    rowsOfFile = 0;
    files++;
    show(file + " …");
  }

  void row() {
    rows++;
    if (++rowsOfFile % STEP == 0) {
      show(String.format(Locale.ROOT, "%s … %,d 行 (rows)", file, rowsOfFile));
    }
  }

  void end() {
    String format =
        "读取了 %1$d 个文件、%2$,d 行 (%1$d "
            + (files == 1 ? "file" : "files")
            + ", %2$,d "
            + (rows == 1 ? "row" : "rows")
            + " read)\n";
    show(String.format(Locale.ROOT, format, files, rows));
  }
}
