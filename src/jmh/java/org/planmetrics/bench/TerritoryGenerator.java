package org.planmetrics.bench;

import java.util.Arrays;
import java.util.Random;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.RegionKind;

/** Draws the places: per province 10 or 11 prefectures, and so on down to the communities. */
final class TerritoryGenerator {
  private static final String SYLLABLES =
      "东西南北中上下大小新老长高平安和永兴福康宁乐明光华阳春秋山河江湖海林森松柏柳杨梅竹兰桂花石金银玉泉溪桥塘湾岭坡沟屯";
  private static final int[] CODE_DIGITS = {1, 3, 5, 7, 10, 13};
  private final Random random;
  private final int provinces;
  private String[] codes = new String[1024];
  private String[] names = new String[1024];
  private int[] parents = new int[1024];
  private byte[] kinds = new byte[1024];
  private int size;

  TerritoryGenerator(Random random, int provinces) {
    this.random = random;
    this.provinces = provinces;
  }

  Country.Places generate() {
    int levels = Level.values().length;
    int[] levelStart = new int[levels + 1];
    add("0", "全国", -1, (byte) RegionKind.STATUTORY.ordinal());
    for (int level = 1; level < levels; level++) {
      levelStart[level] = size;
      for (int parent = levelStart[level - 1]; parent < levelStart[level]; parent++) {
        int children = children(level);
        for (int k = 1; k <= children; k++) {
          add(code(parent, level, k), name(level), parent, kind(level));
        }
      }
    }
    levelStart[levels] = size;
    return new Country.Places(
        Arrays.copyOf(codes, size),
        Arrays.copyOf(names, size),
        Arrays.copyOf(parents, size),
        Arrays.copyOf(kinds, size),
        levelStart);
  }

  /** About 333 prefectures, 2,850 counties, 40,000 townships, 620,000 communities in all. */
  private int children(int level) {
    return switch (Level.values()[level]) {
      case NATION -> throw new IllegalStateException();
      case PROVINCE -> provinces;
      case PREFECTURE -> random.nextInt(100) < 74 ? 11 : 10;
      case COUNTY -> 4 + random.nextInt(10);
      case TOWNSHIP -> 8 + random.nextInt(13);
      case COMMUNITY -> 6 + random.nextInt(20);
    };
  }

  private String code(int parent, int level, int k) {
    String above = level == 1 ? "" : codes[parent];
    String own = Integer.toString(level == 1 ? 100 + k : k);
    return above + "0".repeat(CODE_DIGITS[level] - above.length() - own.length()) + own;
  }

  private String name(int level) {
    StringBuilder name = new StringBuilder();
    for (int k = 2 + random.nextInt(2); k > 0; k--) {
      name.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
    }
    return name.append("全省市县镇村".charAt(level)).toString();
  }

  /** Two of a hundred counties are functional zones; two communities of three are villages. */
  private byte kind(int level) {
    int die = random.nextInt(100);
    if (level == Level.COMMUNITY.ordinal()) {
      CommunityKind kind =
          die < 15 ? CommunityKind.URBAN : die < 33 ? CommunityKind.TOWN : CommunityKind.VILLAGE;
      return (byte) kind.ordinal();
    }
    boolean isZone = level == Level.COUNTY.ordinal() && die < 2;
    return (byte) (isZone ? RegionKind.FUNCTIONAL : RegionKind.STATUTORY).ordinal();
  }

  private void add(String code, String name, int parent, byte kind) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, 2 * size);
      names = Arrays.copyOf(names, 2 * size);
      parents = Arrays.copyOf(parents, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    codes[size] = code;
    names[size] = name;
    parents[size] = parent;
    kinds[size++] = kind;
  }
}
