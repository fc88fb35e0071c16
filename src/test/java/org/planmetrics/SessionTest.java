package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guided session, line by line: what JShell answers is what the file shows. */
class SessionTest {
  private static final Path SESSION = Path.of("examples/session.txt");
  private static final String PROMPT = "jshell> ";

  @Test
  void everyLine_isAnsweredAsShown() throws IOException {
    List<String> lines = Files.readAllLines(SESSION);
    StringBuilder seen = new StringBuilder();
    try (Shell shell = Shell.started()) {
      Files.readAllLines(Path.of("examples/startup.jsh")).stream()
          .filter(line -> line.startsWith("var "))
          .forEach(shell::evaluate);
      for (String line : lines) {
        if (line.startsWith(PROMPT)) {
          seen.append(line).append('\n').append(shell.type(line.substring(PROMPT.length())));
        }
      }
    }
    assertThat(seen.toString()).isEqualTo(String.join("\n", lines) + "\n");
  }
}
