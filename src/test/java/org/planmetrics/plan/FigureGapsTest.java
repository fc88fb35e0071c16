package org.planmetrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.indicator.Indicators.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Note;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Text;
import org.planmetrics.indicator.Readings;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** What the data have in place of figures that are asked for and missing (SPEC S24). */
class FigureGapsTest {
  private static final Plan PLAN =
      Plan.of("mine", "q", Target.of("t", figure("elderly").atLeast(1)).by("2025-12-31"));

  private static Snapshot world(UnaryOperator<SnapshotBuilder> figures) {
    SnapshotBuilder builder =
        Snapshot.asOf("2024-12-31")
            .places(
                Region.of("q", "甲县", Level.COUNTY),
                Region.of("q1", "东镇", Level.TOWNSHIP).in("q"),
                Region.of("q2", "西镇", Level.TOWNSHIP).in("q"));
    return figures.apply(builder).build();
  }

  private static List<Text> notes(Snapshot world, Note.Topic topic) {
    return PLAN.assess(world).notes().stream()
        .filter(n -> n.topic() == topic)
        .map(Note::text)
        .toList();
  }

  @Test
  void aFigureSpeltOtherwise_isTold() {
    Snapshot world = world(b -> b.figure("q1", "Elderly", 2800).figure("q2", "elderly", 700));

    assertThat(notes(world, Note.Topic.UNASKED_FIGURE))
        .containsExactly(
            Text.of(
                "数据中有“Elderly”，但没有任何指标用到它；用到的指标中最接近的是“elderly”",
                "the data have the figure 'Elderly', which no indicator asks for; nearest that is"
                    + " asked for: 'elderly'"));
  }

  @Test
  void aFigureThatIsNearButNotInstead_isNotTold() {
    Snapshot beside = world(b -> b.figure("q1", "elderly65", 9).figure("q1", "elderly", 10));
    Snapshot other = world(b -> b.figure("q1", "beds", 9).figure("q2", "elderly", 10));

    assertThat(notes(beside, Note.Topic.UNASKED_FIGURE)).isEmpty();
    assertThat(notes(other, Note.Topic.UNASKED_FIGURE)).isEmpty();
  }

  @Test
  void valuesOfALaterDay_areTold() {
    Snapshot world =
        world(b -> b.figure("q1", "elderly", 9, "2025-06-30").figure("q2", "elderly", 10));

    assertThat(notes(world, Note.Topic.LATER_FIGURE))
        .containsExactly(
            Text.of(
                "指标“elderly”：1 处只报了 2024-12-31 之后的数，如 q1",
                "figure 'elderly': 1 place has only values of days after 2024-12-31, such as q1"));
    assertThat(notes(world.on("2025-06-30"), Note.Topic.LATER_FIGURE)).isEmpty();
  }

  @Test
  void valuesOfALaterDayOnly_areToldWithTheReadings() {
    Snapshot world =
        world(b ->
            b.figure("q1", "elderly", 9, "2025-06-30").figure("q2", "elderly", 8, "2025-06-30"));

    assertThat(Readings.of(figure("elderly"), world))
        .asString()
        .endsWith(
            "; figure 'elderly': 2 places have only values of days after 2024-12-31, such as q1");
    assertThat(notes(world, Note.Topic.UNREPORTED_FIGURE).get(0).zh())
        .isEqualTo("指标“elderly”：2 处只报了 2024-12-31 之后的数，如 q1");
  }

  @Test
  void anEarlierValueThatCounts_isEnough() {
    Snapshot world =
        world(b ->
            b.figure("q1", "elderly", 9, "2025-06-30").figure("q1", "elderly", 8, "2024-06-30"));

    assertThat(notes(world, Note.Topic.LATER_FIGURE)).isEmpty();
  }

  @Test
  void ranked_tellsWhatNobodyReports() {
    Snapshot world = world(b -> b.figure("q1", "Elderly", 2800));
    Readings readings = Readings.of(figure("elderly"), world);

    assertThat(readings.ranked(Level.COUNTY))
        .hasToString("[甲县: ≥ 0; nobody reports 'elderly'; nearest: 'Elderly']");
    assertThat(readings.ranked(Level.COUNTY).get(0).remarks())
        .containsExactly(
            Text.of(
                "没有任何地方报送“elderly”；最接近的是“Elderly”",
                "nobody reports 'elderly'; nearest: 'Elderly'"));
    assertThat(Readings.of(figure("Elderly"), world).ranked(Level.TOWNSHIP))
        .hasToString("[西镇: ≥ 0, 东镇: 2,800]");
  }

  @Test
  void missing_tellsWhatNobodyReports() {
    Missing near = missing(world(b -> b.figure("q1", "Elderly", 2800)));
    Missing far = missing(world(b -> b.figure("q1", "beds", 2800)));

    assertThat(near.kind()).isEqualTo(Missing.Kind.NOBODY);
    assertThat(near.brief(Locale.ENGLISH))
        .isEqualTo("'elderly' (the data have 'Elderly') reported by nobody");
    assertThat(near.brief(Locale.CHINESE)).isEqualTo("“elderly”（数据中有“Elderly”）无处报送");
    assertThat(far.brief(Locale.ENGLISH)).isEqualTo("'elderly' reported by nobody");
    assertThat(far.brief(Locale.CHINESE)).isEqualTo("“elderly”无处报送");
  }

  private static Missing missing(Snapshot world) {
    return PLAN.assess(world).atPlace().finding("t").missing().get(0);
  }
}
