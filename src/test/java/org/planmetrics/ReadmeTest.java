package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each block of Java in the README prints the block of text below it. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\\n(.*?)```\\s*```text\\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  List<DynamicTest> everyExample_printsWhatIsShown() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(README));
    while (example.find()) {
      String source = example.group(1);
      String shown = example.group(2);
      String title = source.lines().findFirst().orElseThrow();
      tests.add(
          DynamicTest.dynamicTest(title, () -> assertThat(Shell.run(source)).isEqualTo(shown)));
    }
    assertThat(tests).isNotEmpty();
    return tests;
  }

  @Test
  void firstExample_fitsWithItsResultIntoFifteenLines() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(README));
    assertThat(example.find()).isTrue();
    long lines = example.group(1).lines().count() + example.group(2).lines().count();
    assertThat(lines).isLessThanOrEqualTo(15);
  }
}
