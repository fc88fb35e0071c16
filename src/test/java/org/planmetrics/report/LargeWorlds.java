package org.planmetrics.report;

import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.NATION;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;
import static org.planmetrics.domain.Level.TOWNSHIP;

import org.planmetrics.domain.Community;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.ElderCareFacility;
import org.planmetrics.domain.FacilityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Region;
import org.planmetrics.domain.Register;
import org.planmetrics.domain.Service;
import org.planmetrics.domain.Station;
import org.planmetrics.domain.Worker;
import org.planmetrics.snapshot.Snapshot;
import org.planmetrics.snapshot.SnapshotBuilder;

/** Worlds as large as a province and as the whole country, drawn from the numbers of the places. */
final class LargeWorlds {
  private static final CommunityKind[] KINDS = CommunityKind.values();

  private final SnapshotBuilder world = Snapshot.asOf("2023-12-31");
  private int counties;

  private LargeWorlds() {}

  /** A province with 9 prefectures, 60 counties, 1,020 townships and 12,240 communities. */
  static Snapshot province() {
    LargeWorlds all = new LargeWorlds();
    all.world.places(Region.of("220000", "吉林省", PROVINCE));
    for (int p = 1; p <= 9; p++) {
      all.prefecture("22" + two(p), "220000", p <= 6 ? 7 : 6, 17, 12);
    }
    return all.world.build();
  }

  /** The whole country by county: 31 provinces, 341 prefectures, 2,852 counties. */
  static Snapshot nation() {
    LargeWorlds all = new LargeWorlds();
    all.world.places(Region.of("000000", "全国", NATION));
    for (int p = 1; p <= 31; p++) {
      String province = two(p + 10) + "0000";
      all.world.places(Region.of(province, "第" + p + "省", PROVINCE).in("000000"));
      for (int c = 1; c <= 11; c++) {
        all.prefecture(two(p + 10) + two(c), province, c <= 4 ? 9 : 8, 3, 3);
      }
    }
    return all.world.build();
  }

  private void prefecture(
      String code, String above, int countiesIn, int townships, int communities) {
    world.places(Region.of(code + "00", "第" + code + "市", PREFECTURE).in(above));
    for (int c = 1; c <= countiesIn; c++) {
      county(code + two(c), code + "00", townships, communities);
    }
  }

  private void county(String code, String above, int townships, int communities) {
    world.places(Region.of(code, code + "自治县", COUNTY).in(above));
    int lag = counties++ * 37 % 100;
    world.figure(code, "elderly", Integer.toString(40_000 + 900 * lag), "2020-11-01");
    world.returned(Register.WORKERS, code);
    if (lag % 9 != 0) {
      world.returned(Register.STATIONS, code);
    }
    for (int t = 1; t <= townships; t++) {
      township(code + two(t), code, lag, communities);
    }
    world.add(
        ElderCareFacility.of("F" + code, code, FacilityKind.INSTITUTION)
            .with(ElderCareFacility.BEDS, 20 + lag));
  }

  private void township(String code, String county, int lag, int communities) {
    world.places(Region.of(code, code + "镇", TOWNSHIP).in(county));
    if (lag < 60) {
      world.add(Station.of("S" + code, code, Level.TOWNSHIP, Service.SOCIAL_WORK));
    }
    for (int c = 1; c <= communities; c++) {
      String community = code + two(c);
      world.places(Community.of(community, community + "村", KINDS[c % 3]).in(code));
      for (int w = 0; w < (lag + 7 * c) % 5; w++) {
        world.add(Worker.at(community).certified("2021-06-30").with(Worker.TRAINED, true));
      }
    }
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
