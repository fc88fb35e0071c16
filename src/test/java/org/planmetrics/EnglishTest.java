package org.planmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.indicator.Indicators.communities;
import static org.planmetrics.indicator.Indicators.count;
import static org.planmetrics.indicator.Indicators.counties;
import static org.planmetrics.indicator.Indicators.figure;
import static org.planmetrics.indicator.Indicators.share;
import static org.planmetrics.indicator.Indicators.stations;
import static org.planmetrics.indicator.Indicators.workers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Profile;
import org.planmetrics.action.Staffing;
import org.planmetrics.action.WhatIf;
import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.indicator.Readings;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.Method;
import org.planmetrics.progress.Timeline;
import org.planmetrics.report.ReportTable;
import org.planmetrics.report.Tables;
import org.planmetrics.snapshot.Snapshot;

/** All that is said in English: no Chinese punctuation, no plural of one. */
class EnglishTest {
  private static final Pattern CHINESE = Pattern.compile("[，。；：“”（）、《》]");

  /** A number that is one and no more: not 0.1, 1,000 or 21, nor the count in '3 of 1'. */
  private static final Pattern PLURAL_OF_ONE =
      Pattern.compile(
          "(?<![\\d.,/–-])1 (more |certified |open |different )?(places|counties|prefectures"
              + "|provinces|townships|communities|regions|units|targets|milestones|findings|parts"
              + "|changes|rows|records|cells|problems|workers|stations|facilities|organizations"
              + "|points|files|figures|statuses|values|sites|years|days)\\b");

  /** Said by documents and data, not by us. */
  private static final Pattern QUOTED =
      Pattern.compile("(the plan's words|in the words|source|data|beware)\\W.*", 2);

  private static final int MOST = 500;

  private final List<String> texts = new ArrayList<>();

  @Test
  void ones() {
    Assessment one = ones(1);
    scan(one, ones(3));
    Staffing staffing = Staffing.fewest(one, Profile.worker(), "staff");
    Apportionment shared =
        Apportionment.of(3, "p", counties(), Readings.of(count(workers()), one.snapshot()));
    say(staffing, staffing.difference(), WhatIf.of(one).add(1, Profile.worker(), "k"), shared);
    tables(Tables.staffing(staffing), Tables.apportionment(shared));
    assertEnglish();
  }

  @Test
  void sampleProvince() {
    Snapshot world = Snapshots.read(Path.of("examples/jilin/data"));
    Plan plan = Plans.jilin14();
    scan(plan.assess(world.on("2022-12-31")), plan.assess(world));
    assertEnglish();
  }

  /** One of everything: one county, one worker, one figure that one place reports. */
  private static Assessment ones(int workers) {
    Plan plan =
        Plan.of(
            "ones",
            "p",
            Target.of("staff", count(workers()).atLeast(2))
                .by("2025-12-31")
                .withBaseline("1", "2020-12-31"),
            Target.of("covered", share(counties(), count(workers()).atLeast(2)).atLeast("100%"))
                .by("2025-12-31")
                .withBaseline("0", "2020-12-31"),
            Target.of("stations", count(stations().where("level", "county")).atLeast(2))
                .by("2022-12-31")
                .at(COUNTY),
            Target.of("open", share(communities(), figure("x").atLeast(2)).atLeast("50%"))
                .by("2025-12-31"),
            Target.of("missing", figure("absent").named("n", "缺", "absent").atLeast(1))
                .by("2025-12-31"));
    var builder =
        Snapshot.asOf("2023-12-31")
            .places(
                Region.of("p", "P", PROVINCE),
                Region.of("k", "K", COUNTY).in("p"),
                Community.of("c", "C", CommunityKind.URBAN).in("k"),
                Community.of("d", "D", CommunityKind.VILLAGE).in("k"))
            .add(Station.of("s", "k", COUNTY, Service.SOCIAL_WORK))
            .figure("p", "x", 5)
            .figure("c", "x", 1);
    for (int i = 0; i < workers; i++) {
      builder.add(Worker.at("k"));
    }
    return plan.assess(builder.returned(Register.WORKERS, "k").build());
  }

  private void scan(Assessment before, Assessment now) {
    for (Assessment a : List.of(before, now)) {
      say(a, a.snapshot(), a.plan(), a.milestones());
      a.plan().targets().forEach(this::say);
      say(a.snapshot().quality());
      tables(Tables.quality(a.snapshot().quality()));
      a.notes().forEach(n -> say(n, n.text().en()));
      for (Finding f : a.findings().subList(0, Math.min(MOST, a.findings().size()))) {
        say(f, f.shown(), f.reading(), f.explain().describe(Locale.ENGLISH));
        f.missing().forEach(this::say);
      }
      tables(
          Tables.scoreCard(a.atPlace()),
          Tables.league(a, COUNTY),
          Tables.fallingShort(a),
          Tables.milestones(a),
          Tables.notes(a));
    }
    Difference difference = Difference.between(before, now);
    say(difference, difference.describe(Locale.ENGLISH));
    tables(Tables.changes(difference));
    difference.changes().forEach(this::say);
    Timeline timeline = Timeline.of(now);
    say(timeline, Method.linear("0.01").describe(Locale.ENGLISH));
    timeline.at(now.place().code()).forEach(t -> say(t, t.describe(Locale.ENGLISH)));
    tables(
        Tables.trajectories(timeline, now.place().code()),
        Tables.trajectories(timeline, COUNTY),
        Tables.years(timeline, now.place().code()));
  }

  private void say(Object... objects) {
    for (Object object : objects) {
      texts.add(object.toString());
    }
  }

  private void tables(ReportTable... tables) {
    for (ReportTable table : tables) {
      say(table, table.text(Locale.ENGLISH), table.markdown(Locale.ENGLISH));
    }
  }

  private void assertEnglish() {
    assertThat(texts).hasSizeGreaterThan(50);
    assertThat(
            texts.stream()
                .flatMap(String::lines)
                .filter(l -> CHINESE.matcher(QUOTED.matcher(l).replaceAll("")).find())
                .distinct())
        .isEmpty();
    assertThat(texts.stream().flatMap(String::lines).filter(l -> PLURAL_OF_ONE.matcher(l).find()))
        .isEmpty();
  }
}
