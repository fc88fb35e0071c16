package org.planmetrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** JShell with the library; says what a user would see. */
final class Shell implements AutoCloseable {
  private static final Path STARTUP = Path.of("examples/startup.jsh");
  private static final List<String> DEFAULT =
      List.of("io", "math", "nio.file", "util", "util.function", "util.stream");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream before = System.out;
  private final JShell shell = JShell.builder().executionEngine("local").build();

  private Shell() {
    System.setOut(new PrintStream(printed, true, UTF_8));
    String path = System.getProperty("java.class.path");
    shell.addToClasspath(System.getProperty("surefire.test.class.path", path));
  }

  /** One that knows the library, and no name of it. */
  static Shell bare() {
    return new Shell();
  }

  /** One with the imports of JShell's {@code DEFAULT} and of {@code examples/startup.jsh}. */
  static Shell started() {
    Shell shell = new Shell();
    DEFAULT.forEach(name -> shell.evaluate("import java." + name + ".*;"));
    try {
      Files.readAllLines(STARTUP).stream()
          .filter(line -> line.startsWith("import"))
          .forEach(shell::evaluate);
      return shell;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a program and returns what it prints; any error fails. */
  String run(String source) {
    printed.reset();
    evaluate(source);
    return printed.toString(UTF_8);
  }

  /** Evaluates what is typed and returns what JShell answers. */
  String evaluate(String source) {
    StringBuilder answers = new StringBuilder();
    String rest = source;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String piece = info.source() == null ? rest : info.source();
      for (SnippetEvent event : shell.eval(piece)) {
        answers.append(answer(event, piece));
      }
      rest = info.remaining();
    }
    return answers.toString();
  }

  /** Evaluates one line as a user types it and returns all that the user sees. */
  String type(String line) {
    printed.reset();
    String answer;
    try {
      answer = evaluate(line);
    } catch (AssertionError e) {
      if (!(e.getCause() instanceof EvalException thrown)) {
        throw e;
      }
      answer = "|  Exception " + thrown.getExceptionClassName() + ": " + thrown.getMessage() + "\n";
    }
    return printed.toString(UTF_8) + answer;
  }

  private String answer(SnippetEvent event, String piece) {
    if (event.exception() != null) {
      throw new AssertionError("in: " + piece, event.exception());
    }
    if (event.status() == Snippet.Status.REJECTED) {
      String why =
          shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList().toString();
      throw new AssertionError("in: " + piece + "\n" + why);
    }
    boolean hasValue = event.value() != null && !event.value().isEmpty();
    return hasValue ? "==> " + event.value() + "\n" : "";
  }

  @Override
  public void close() {
    System.setOut(before);
    shell.close();
  }
}
