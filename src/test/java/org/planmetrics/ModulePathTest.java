package org.planmetrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a module: it requires org.planmetrics and sees no other type in its calls. */
class ModulePathTest {
  @TempDir Path dir;

  @Test
  void consumer_compilesAgainstTheModuleAlone() throws Exception {
    Path source = Files.createDirectories(dir.resolve("src/host"));
    Files.writeString(
        dir.resolve("src/module-info.java"), "module host { requires org.planmetrics; }");
    Files.writeString(
        source.resolve("Host.java"),
        """
        package host;

        import java.nio.file.Path;
        import org.planmetrics.indicator.Indicators;
        import org.planmetrics.io.Plans;
        import org.planmetrics.io.Snapshots;
        import org.planmetrics.report.Printer;

        public class Host {
          public static void main(String[] args) {
            var plan = Plans.jilin14().with("elderly", Indicators.figure("elderly65"));
            Printer.print(plan.assess(Snapshots.read(Path.of(args[0]))));
          }
        }
        """);
    assertThat(
            javac(
                "--module-path",
                modulePath(),
                "-d",
                dir.resolve("out").toString(),
                dir.resolve("src/module-info.java").toString(),
                source.resolve("Host.java").toString()))
        .isEmpty();
  }

  /** Our classes and the jars, without those of the tests. */
  private static String modulePath() {
    String path = System.getProperty("java.class.path");
    String all = System.getProperty("surefire.test.class.path", path);
    return Arrays.stream(all.split(java.io.File.pathSeparator))
        .filter(p -> !p.endsWith("test-classes") && !p.matches(".*(junit|assertj|opentest4j).*"))
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String javac(String... arguments) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(told, true, UTF_8);
    int exit = ToolProvider.findFirst("javac").orElseThrow().run(stream, stream, arguments);
    return exit == 0 ? "" : told.toString(UTF_8);
  }
}
