package org.planmetrics.snapshot;

import static org.planmetrics.domain.Level.COUNTY;
import static org.planmetrics.domain.Level.PREFECTURE;
import static org.planmetrics.domain.Level.PROVINCE;

import org.planmetrics.domain.Region;
import org.planmetrics.domain.Succession;

/** 吉林 before and after 公主岭 went from 四平 to 长春 under a new code. */
public final class Gongzhuling {
  private Gongzhuling() {}

  /** 四平 has 梨树 and 公主岭, 长春 has 德惠. */
  public static SnapshotBuilder before() {
    return world("2019-12-31", "220381", "2203");
  }

  /** 四平 has 梨树, 长春 has 德惠 and 公主岭. */
  public static SnapshotBuilder after(String day) {
    return world(day, "220184", "2201").add(Succession.of("2020-06-19", "220381", "220184"));
  }

  private static SnapshotBuilder world(String day, String code, String prefecture) {
    return Snapshot.asOf(day)
        .places(
            Region.of("22", "吉林省", PROVINCE),
            Region.of("2201", "长春市", PREFECTURE).in("22"),
            Region.of("220183", "德惠市", COUNTY).in("2201"),
            Region.of("2203", "四平市", PREFECTURE).in("22"),
            Region.of("220322", "梨树县", COUNTY).in("2203"),
            Region.of(code, "公主岭市", COUNTY).in(prefecture));
  }
}
