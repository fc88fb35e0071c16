package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's tutorial, typed as it stands there: its files written, its commands run. */
class TutorialTest {
  private static final Pattern FILE =
      Pattern.compile("\n`([^`]+)`[^\n]*\n\n```(?:csv|json)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("```sh\n(.*?)\n```\\s*```text\n(.*?)```", Pattern.DOTALL);
  private static final String JAR = "pm/target/planmetrics-0.1.0-SNAPSHOT-all.jar";

  @TempDir Path folder;

  @Test
  void tutorial_worksFromAnEmptyFolder() throws Exception {
    String tutorial = Document.page("tutorial").text();
    Matcher file = FILE.matcher(tutorial);
    while (file.find()) {
      Path path = folder.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }
    Matcher command = COMMAND.matcher(tutorial);
    assertThat(command.find()).isTrue();
    assertThat(run(command.group(1))).isEqualTo(command.group(2));

    Path facilities = folder.resolve("data/facilities.csv");
    String typed = Files.readString(facilities);
    Files.writeString(facilities, typed.replace("西镇北院,机构养老,", "西镇北院,机构养老,20"));
    assertThat(command.find()).isTrue();
    assertThat(run(command.group(1))).isEqualTo(command.group(2));
    assertThat(command.find()).isFalse();
  }

  /** Runs a command of the page in the folder; what is built here stands for the packaged jar. */
  private String run(String command) throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path");
    String jar = System.getProperty("surefire.test.class.path", path);
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      words.add(
          word.equals("java")
              ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
              : word.equals(JAR)
                  ? jar
                  : word.replaceFirst("^pm/", Path.of("").toAbsolutePath() + "/"));
    }
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int exit = builder.start().waitFor();
    assertThat(Files.readString(err)).isEmpty();
    assertThat(exit).isZero();
    return Files.readString(out);
  }
}
