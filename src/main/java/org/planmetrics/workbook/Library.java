package org.planmetrics.workbook;

/** The libraries that read and write workbooks, each of which an application may lack. */
public enum Library {
  /** Reads workbooks. */
  READER("org.dhatim.fastexcel.reader.ReadableWorkbook", "org.dhatim:fastexcel-reader:0.19.0"),
  /** Writes workbooks. */
  WRITER("org.dhatim.fastexcel.Workbook", "org.dhatim:fastexcel:0.19.0");

  private final String type;
  private final String artifact;

  Library(String type, String artifact) {
    this.type = type;
    this.artifact = artifact;
  }

  /** Whether the application has it. */
  public boolean isThere() {
    try {
      Class.forName(type, false, Library.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /**
   * What to add to an application that lacks it, such as {@code
   * org.dhatim:fastexcel-reader:0.19.0}.
   */
  public String artifact() {
    return artifact;
  }
}
