package org.planmetrics.io;

import java.util.Optional;
import java.util.regex.Pattern;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.text.DivisionCode;

/** What the last group of a division's code says of its kind (SPEC S40). */
final class Layers {
  private static final int PREFECTURE = 2;
  private static final int COUNTY = 3;
  private static final int TOWNSHIP = 4;
  private static final int VILLAGE = 5;

  /** Names of what only collects others, such as 市辖区 220101. */
  private static final Pattern COLLECTOR =
      Pattern.compile("市辖区|市辖县|县|(省|自治区)?直辖(县|县级)?(行政区划|行政单位)");

  private Layers() {}

  /** STATUTORY, a development zone or farm, or what only collects others. */
  static RegionKind kind(DivisionCode code, String name) {
    int depth = code.depth();
    int layer = depth == 0 ? 0 : code.group(depth);
    boolean isZone =
        depth == COUNTY && isWithin(layer, 71, 80)
            || depth == TOWNSHIP && isWithin(layer, 400, 599);
    boolean isOfCollectors =
        (depth == PREFECTURE || depth == COUNTY) && (isWithin(layer, 1, 2) || layer == 90);
    if (isOfCollectors && COLLECTOR.matcher(name.strip()).matches()) {
      return RegionKind.VIRTUAL;
    }
    return isZone ? RegionKind.FUNCTIONAL : RegionKind.STATUTORY;
  }

  /**
   * The kind of a community.
   *
   * @param above the township it lies in
   * @return empty if its last group is none of 001 to 599
   */
  static Optional<CommunityKind> kind(DivisionCode code, DivisionCode above) {
    int layer = code.group(VILLAGE);
    if (isWithin(layer, 1, 199) || isWithin(layer, 400, 499)) {
      boolean isUrban = isWithin(above.group(TOWNSHIP), 1, 99);
      return Optional.of(isUrban ? CommunityKind.URBAN : CommunityKind.TOWN);
    }
    boolean isVillage = isWithin(layer, 200, 399) || isWithin(layer, 500, 599);
    return isVillage ? Optional.of(CommunityKind.VILLAGE) : Optional.empty();
  }

  /** Whether it is a unit of statistics, such as a campus, that stands in for a community. */
  static boolean isQuasi(DivisionCode code) {
    return isWithin(code.group(VILLAGE), 400, 599);
  }

  private static boolean isWithin(int layer, int first, int last) {
    return layer >= first && layer <= last;
  }
}
