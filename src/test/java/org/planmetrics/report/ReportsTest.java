package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planmetrics.domain.Level;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;

class ReportsTest {
  private static final Assessment EXAMPLE = ExampleWorld.assessment();

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void scoreCard_isAsTheGoldenFile(String language) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(Reports.scoreCard(EXAMPLE.atPlace(), locale))
        .isEqualTo(golden("score-card", language));
    assertThat(Reports.scoreCard(EXAMPLE.at("乙区"), locale))
        .isEqualTo(golden("score-card-990102", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void league_isAsTheGoldenFile(String language) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(Reports.league(EXAMPLE, Level.COUNTY, locale)).isEqualTo(golden("league", language));
    assertThat(Reports.league(EXAMPLE, "elderly", Level.COUNTY, locale))
        .isEqualTo(golden("league-elderly", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void explain_isAsTheGoldenFile(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String explanations =
        EXAMPLE.atPlace().findings().stream()
            .map(f -> f.explain().describe(locale))
            .collect(Collectors.joining());
    assertThat(explanations).isEqualTo(golden("explanations", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void reports_haveNoSpacesAtTheEndsOfLines(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String all =
        Reports.scoreCard(EXAMPLE.atPlace(), locale)
            + Reports.league(EXAMPLE, Level.COUNTY, locale)
            + Reports.league(EXAMPLE, "elderly", Level.COUNTY, locale)
            + Reports.milestones(EXAMPLE, locale)
            + Reports.notes(EXAMPLE, locale);
    assertThat(all.lines()).allMatch(line -> line.equals(line.stripTrailing()));
    assertThat(all).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void league_whereNoTargetApplies_saysSo() {
    assertThat(Reports.league(EXAMPLE, Level.TOWNSHIP, Locale.ENGLISH))
        .endsWith("no target applies here\n");
    assertThat(Reports.league(EXAMPLE, "beds", Level.COUNTY, Locale.ENGLISH))
        .endsWith("no target applies here\n");
    assertThat(Reports.scoreCard(EXAMPLE.at("c1"), Locale.CHINESE)).endsWith("没有适用于此的目标\n");
  }

  @Test
  void league_ofAnUnknownTarget_listsTheValidOnes() {
    assertThatThrownBy(() -> Reports.league(EXAMPLE, "elder", Level.COUNTY, Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no target 'elder'; valid: elderly, ");
  }

  @Test
  void print_writesChineseInUtf8WhateverTheConsole() {
    Finding finding = EXAMPLE.atPlace().finding("elderly");
    assertThat(printed(() -> Reports.print(EXAMPLE.at("乙区"))))
        .isEqualTo(golden("score-card-990102", "zh"));
    assertThat(printed(() -> Reports.print(EXAMPLE.at("乙区"), Locale.ENGLISH)))
        .isEqualTo(golden("score-card-990102", "en"));
    assertThat(printed(() -> Reports.print(finding)))
        .isEqualTo(finding.explain().describe(Locale.CHINESE));
    assertThat(printed(() -> Reports.print(finding, Locale.ENGLISH)))
        .isEqualTo(finding.explain().describe(Locale.ENGLISH));
  }

  @Test
  void print_ofAnAssessment_isCardMilestonesAndNotes() {
    assertThat(printed(() -> Reports.print(EXAMPLE))).isEqualTo(golden("assessment", "zh"));
    assertThat(printed(() -> Reports.print(EXAMPLE, Locale.ENGLISH)))
        .isEqualTo(golden("assessment", "en"));
  }

  private static String printed(Runnable print) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.US_ASCII));
    try {
      print.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }

  private static String golden(String name, String language) {
    String file = name + "." + language + ".txt";
    try (InputStream in = ReportsTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
