package org.planmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planmetrics.domain.Place;
import org.planmetrics.io.AssessmentDocument;
import org.planmetrics.io.AssessmentDocument.FindingRow;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Relation;
import org.planmetrics.number.Shortfall;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Status;
import org.planmetrics.plan.Target;
import org.w3c.dom.Element;

/** The figures on the screen are those of the assessment's JSON, every one of them. */
class HtmlFiguresTest {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");
  private static final Pattern COUNTS = Pattern.compile("\\((\\d+)/(\\d+)\\)|（(\\d+)/(\\d+)）");

  @TempDir Path dir;

  @Test
  void figures_areThoseOfTheJson_inTheExample() {
    check(ExampleWorld.assessment());
  }

  @Test
  void figures_areThoseOfTheJson_inTheSmallData() {
    check(Plans.jilin14().assess(Snapshots.read(Path.of("examples/small"))));
  }

  @Test
  void figures_areThoseOfTheJson_inAProvince() {
    check(Plans.jilin14().assess(LargeWorlds.province()));
  }

  private void check(Assessment assessment) {
    Path json = dir.resolve("assessment.json");
    Assessments.write(assessment, json);
    AssessmentDocument document = Assessments.read(json);
    Page page = Page.of(assessment);
    List<Element> cards =
        page.all("table").stream()
            .filter(t -> t.getAttribute("class").equals("card"))
            .flatMap(t -> Page.all(t, "tbody").stream())
            .toList();
    int card = 0;
    for (FindingRow row : document.findings()) {
      boolean isOwn = row.place().equals(document.place());
      Element shown = isOwn ? cards.get(card++) : league(page, assessment, row);
      List<Element> cells = Page.all(shown, "td");
      same(assessment, row, cells, isOwn);
    }
    assertThat(card).isEqualTo(cards.size());
  }

  private static Element league(Page page, Assessment assessment, FindingRow row) {
    Target target = assessment.plan().target(row.target());
    String id = "t" + (assessment.plan().targets().indexOf(target) + 1);
    Place place = assessment.snapshot().place(row.place());
    Element section =
        page.all("section").stream().filter(s -> s.getAttribute("id").equals(id)).findFirst().get();
    List<Element> found =
        Page.all(section, "table").stream()
            .filter(t -> t.getAttribute("class").startsWith("league"))
            .flatMap(t -> Page.all(t, "tr").stream())
            .filter(tr ->
                Page.all(tr, "th").stream()
                    .anyMatch(th -> Page.zh(th).equals(place.name() + " " + place.code())))
            .toList();
    assertThat(found).as(row.toString()).hasSize(1);
    return found.get(0);
  }

  /**
   * A card's cells are status, chart, value, bar, shortfall, by; a league's rank, status, value …
   */
  private static void same(
      Assessment assessment, FindingRow row, List<Element> cells, boolean isOwn) {
    boolean hasBar = isOwn || isBarRead(assessment, row);
    int value = 2;
    int shortfall = hasBar ? value + 2 : value + 1;
    Element status = cells.get(isOwn ? 0 : 1);
    assertThat(Page.zh(status)).endsWith(row.status().label().zh());
    assertThat(Page.en(status)).endsWith(row.status().label().en());
    number(row, row.reading(), Page.zh(cells.get(value)));
    shortfall(row, Page.zh(cells.get(shortfall)).replace("缺口", "").strip());
    if (hasBar && row.status() != Status.NOT_APPLICABLE) {
      String bar = Page.zh(cells.get(value + 1)).replace("标准", "").strip();
      assertThat(row.kind().filter(k -> k == Relation.BETWEEN || bar.startsWith(k.sign())))
          .as(row + " " + bar)
          .isPresent();
      if (!bar.contains("?")) {
        number(row, row.bar(), bar.replaceFirst("^[≥≤<>] ", ""));
      }
    }
    String shown = Page.zh(cells.get(value));
    Matcher counts = COUNTS.matcher(shown);
    if (counts.find()) {
      String met = counts.group(1) == null ? counts.group(3) : counts.group(1);
      assertThat(row.units().orElseThrow().met()).isEqualTo(Long.parseLong(met));
    }
  }

  private static boolean isBarRead(Assessment assessment, FindingRow row) {
    return assessment.plan().target(row.target()).condition().bar().indicator().isPresent();
  }

  private static void number(FindingRow row, Optional<Interval> exact, String shown) {
    String text = COUNTS.matcher(shown).replaceAll("").replace("读数", "").strip();
    if (exact.isEmpty()) {
      assertThat(text).as(row.toString()).isEqualTo("–");
      return;
    }
    Matcher numbers = NUMBER.matcher(text);
    near(row, exact.get().lower().orElseThrow(), numbers, text);
    if (exact.get().upper().isEmpty()) {
      assertThat(text).as(row.toString()).startsWith("≥ ");
    } else if (!exact.get().isKnown()) {
      near(row, exact.get().upper().get(), numbers, text);
    }
    assertThat(numbers.find()).as(row + " " + text).isFalse();
  }

  /** A shown number is the exact one but for its last digit. */
  private static void near(FindingRow row, Fraction exact, Matcher numbers, String text) {
    assertThat(numbers.find()).as(row + " " + text).isTrue();
    BigDecimal shown = new BigDecimal(numbers.group().replace(",", ""));
    Fraction unit = Fraction.of(BigDecimal.ONE.movePointLeft(shown.scale()));
    Fraction scaled = text.contains("%") ? exact.times(Fraction.of(100)) : exact;
    Fraction apart = Fraction.of(shown).minus(scaled);
    assertThat(apart.compareTo(unit) < 0 && Fraction.ZERO.minus(apart).compareTo(unit) < 0)
        .as(row + " " + text)
        .isTrue();
  }

  private static void shortfall(FindingRow row, String shown) {
    String text = shown.replace(",", "");
    assertThat(text)
        .as(row.toString())
        .isEqualTo(row.shortfall().map(Shortfall::toString).orElse("–"));
  }
}
