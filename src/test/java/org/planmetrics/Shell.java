package org.planmetrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** Runs Java as typed into JShell and returns what it prints; any error fails. */
final class Shell {
  static final String IMPORTS =
      """
      import org.planmetrics.domain.*;
      import org.planmetrics.indicator.*;
      import org.planmetrics.io.*;
      import org.planmetrics.plan.*;
      import java.nio.file.Path;
      import java.util.*;
      import static org.planmetrics.domain.CommunityKind.*;
      import static org.planmetrics.domain.Level.*;
      import static org.planmetrics.indicator.Indicators.*;
      import static org.planmetrics.report.Reports.*;
      """;

  private Shell() {}

  static String run(String source) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, UTF_8));
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      String path = System.getProperty("java.class.path");
      shell.addToClasspath(System.getProperty("surefire.test.class.path", path));
      evaluate(shell, IMPORTS);
      evaluate(shell, source);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8);
  }

  private static void evaluate(JShell shell, String source) {
    String rest = source;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String piece = info.source() == null ? rest : info.source();
      for (SnippetEvent event : shell.eval(piece)) {
        check(shell, event, piece);
      }
      rest = info.remaining();
    }
  }

  private static void check(JShell shell, SnippetEvent event, String piece) {
    if (event.exception() != null) {
      throw new AssertionError("in: " + piece, event.exception());
    }
    if (event.status() == Snippet.Status.REJECTED) {
      String why =
          shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList().toString();
      throw new AssertionError("in: " + piece + "\n" + why);
    }
  }
}
