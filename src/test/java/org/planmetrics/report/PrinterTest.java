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
import org.planmetrics.progress.Timeline;

class PrinterTest {
  private static final Assessment EXAMPLE = ExampleWorld.assessment();

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void scoreCard_isAsTheGoldenFile(String language) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(Tables.scoreCard(EXAMPLE.atPlace()).text(locale))
        .isEqualTo(golden("score-card", language));
    assertThat(Tables.scoreCard(EXAMPLE.at("乙区")).text(locale))
        .isEqualTo(golden("score-card-990102", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void league_isAsTheGoldenFile(String language) {
    Locale locale = Locale.forLanguageTag(language);
    assertThat(Tables.league(EXAMPLE, Level.COUNTY).text(locale))
        .isEqualTo(golden("league", language));
    assertThat(Tables.league(EXAMPLE, "elderly", Level.COUNTY).text(locale))
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
        Tables.scoreCard(EXAMPLE.atPlace()).text(locale)
            + Tables.league(EXAMPLE, Level.COUNTY).text(locale)
            + Tables.league(EXAMPLE, "elderly", Level.COUNTY).text(locale)
            + Tables.milestones(EXAMPLE).text(locale)
            + Tables.notes(EXAMPLE).text(locale);
    assertThat(all.lines()).allMatch(line -> line.equals(line.stripTrailing()));
    assertThat(all).endsWith("\n").doesNotContain("\r");
  }

  @Test
  void league_whereNoTargetApplies_saysSo() {
    assertThat(Tables.league(EXAMPLE, Level.TOWNSHIP).text(Locale.ENGLISH))
        .endsWith("no target applies here\n");
    assertThat(Tables.league(EXAMPLE, "beds", Level.COUNTY).text(Locale.ENGLISH))
        .endsWith("no target applies here\n");
    assertThat(Tables.scoreCard(EXAMPLE.at("c1")).text(Locale.CHINESE)).endsWith("没有适用于此的目标\n");
  }

  @Test
  void league_ofAnUnknownTarget_listsTheValidOnes() {
    assertThatThrownBy(() -> Tables.league(EXAMPLE, "elder", Level.COUNTY).text(Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no target 'elder'; valid: elderly, ");
  }

  @Test
  void print_writesChineseInUtf8WhateverTheConsole() {
    Finding finding = EXAMPLE.atPlace().finding("elderly");
    assertThat(printed(() -> Printer.print(EXAMPLE.at("乙区"))))
        .isEqualTo(golden("score-card-990102", "zh"));
    assertThat(printed(() -> Printer.print(EXAMPLE.at("乙区"), Locale.ENGLISH)))
        .isEqualTo(golden("score-card-990102", "en"));
    assertThat(printed(() -> Printer.print(finding)))
        .isEqualTo(finding.explain().describe(Locale.CHINESE));
    assertThat(printed(() -> Printer.print(finding, Locale.ENGLISH)))
        .isEqualTo(finding.explain().describe(Locale.ENGLISH));
  }

  @Test
  void print_ofAnAssessment_isCardMilestonesAndNotes() {
    assertThat(printed(() -> Printer.print(EXAMPLE))).isEqualTo(golden("assessment", "zh"));
    assertThat(printed(() -> Printer.print(EXAMPLE, Locale.ENGLISH)))
        .isEqualTo(golden("assessment", "en"));
  }

  @Test
  void print_takesWhatThereIsToRead() {
    Finding finding = EXAMPLE.atPlace().finding("elderly");
    Timeline years = ExampleYears.timeline();
    ReportTable league = Tables.league(EXAMPLE, Level.COUNTY);
    assertThat(printed(() -> Printer.print(league))).isEqualTo(golden("league", "zh"));
    assertThat(Printer.text(finding.explain(), Locale.ENGLISH))
        .isEqualTo(Printer.text(finding, Locale.ENGLISH));
    assertThat(Printer.text(years, Locale.ENGLISH))
        .isEqualTo(Tables.trajectories(years, "99").text(Locale.ENGLISH));
    assertThat(Printer.text(years.at("99").get(0), Locale.ENGLISH))
        .isEqualTo(years.at("99").get(0).describe(Locale.ENGLISH));
    assertThat(Printer.text(finding.place(), Locale.ENGLISH)).isEqualTo("示例省 99 (province)\n");
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
    try (InputStream in = PrinterTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
