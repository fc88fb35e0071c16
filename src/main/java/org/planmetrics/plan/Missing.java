package org.planmetrics.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.text.Plural;

/**
 * Something that a reading lacks (SPEC S7), such as the workers' register of 7 of 60 counties.
 *
 * @param kind a register not returned, a figure not reported, or blank values
 * @param what its name, such as 社工名册 / workers
 * @param level of which places it is missing; empty where it is missing altogether
 * @param count at how many of them
 * @param of how many there are
 * @param places they, in tree order
 */
public record Missing(
    Kind kind, Text what, Optional<Level> level, int count, int of, List<Place> places) {
  private static final int SHOWN = 5;

  /** What is missing. */
  public enum Kind {
    /** The return of a register. */
    RETURN("未报", "not returned", "returned"),
    /** A reported figure. */
    FIGURE("未报", "not reported", "reported"),
    /** A figure that nobody reports, wherever. */
    NOBODY("无处报送", "reported by nobody", "reported"),
    /** The exact value of a figure that is there: bounds are stated, or follow from others. */
    BOUNDED("只知上下界", "known within bounds only", "reported exactly"),
    /** Values of a column of records that are there. */
    VALUES("有空白值", "partly blank", "filled"),
    /** Every value of a column: the file lacks it, or it is blank. */
    COLUMN("缺失或全为空白", "is missing or blank throughout", "filled"),
    /** Rows that are there and could not be read (SPEC S28). */
    SET_ASIDE("未能读入", "set aside", "read"),
    /** Records of a place that was divided, which may be in any of its parts (SPEC S38). */
    DIVIDED("可能在这里，也可能在已拆分地方的另一部分", "may be here or in another part of a divided place", "placed"),
    /** What a figure is, of which the values were added up as an amount's (SPEC S25). */
    DECLARATION(
        "未在 catalogue.csv 中说明，按总量相加", "not declared in catalogue.csv, added up", "declared");

    private final String zh;
    private final String en;
    private final String verb;

    Kind(String zh, String en, String verb) {
      this.zh = zh;
      this.en = en;
      this.verb = verb;
    }
  }

  /** Copies the places. */
  public Missing {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    places = ImmutableList.copyOf(places);
  }

  /** Rows of a register or figure that may be here. */
  static Missing setAside(Text what, int rows) {
    return new Missing(Kind.SET_ASIDE, what, Optional.empty(), rows, 0, List.of());
  }

  /** Records that are here or in another part of a place that was divided. */
  static Missing divided(Text what, int rows) {
    return new Missing(Kind.DIVIDED, what, Optional.empty(), rows, 0, List.of());
  }

  static Missing altogether(Kind kind, Text what) {
    return new Missing(kind, what, Optional.empty(), 0, 0, List.of());
  }

  /**
   * In a few words.
   *
   * @param locale Chinese or English
   * @return such as {@code 7 counties have not returned workers} or 社工名册未报
   */
  public String brief(Locale locale) {
    boolean isChinese = isChinese(locale);
    if (kind == Kind.SET_ASIDE || kind == Kind.DIVIDED) {
      return isChinese
          ? what.zh() + "有 " + count + " 行" + kind.zh
          : count + (count == 1 ? " row of " : " rows of ") + what.en() + " " + kind.en;
    }
    if (level.isEmpty()) {
      return what.in(locale) + (isChinese ? kind.zh : " " + kind.en);
    }
    return isChinese
        ? count + " 个" + level.get().label().zh() + kind.zh + what.zh()
        : noun(count) + have() + what.en();
  }

  /**
   * With the number of places that there are and the first of those where it is missing.
   *
   * @param locale Chinese or English
   * @return such as {@code 7 of 60 counties have not returned workers: 南关区 220102, …}
   */
  public String describe(Locale locale) {
    if (level.isEmpty()) {
      return brief(locale);
    }
    boolean isChinese = isChinese(locale);
    String some =
        places.stream()
            .limit(SHOWN)
            .map(p -> p.name() + " " + p.code())
            .collect(Collectors.joining(isChinese ? "、" : ", "));
    String more = count <= SHOWN ? "" : isChinese ? "等" : ", …";
    return isChinese
        ? of + " 个" + level.get().label().zh() + "中 " + brief(locale) + "：" + some + more
        : count + " of " + noun(of) + have() + what.en() + ": " + some + more;
  }

  private String have() {
    return (count == 1 ? " has not " : " have not ") + kind.verb + " ";
  }

  private String noun(int number) {
    return Plural.of(number, level.orElseThrow().label().en());
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }

  /** Returns the statement in English. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
