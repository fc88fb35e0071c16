/**
 * The command line: assesses a plan on a data directory or workbook and writes what is asked for,
 * the same as {@code java -jar planmetrics-all.jar}. Without arguments it tells which there are.
 *
 * <pre>
 * java -cp target/planmetrics-0.1.0-SNAPSHOT-all.jar examples/Assess.java DATA PLAN --print
 * </pre>
 */
public final class Assess {
  private Assess() {}

  /** Does what the command line says: exit code 0, 2 for problems of the input, 64 of usage. */
  public static void main(String... args) {
    org.planmetrics.command.Assess.main(args);
  }
}
