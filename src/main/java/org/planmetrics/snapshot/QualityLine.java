package org.planmetrics.snapshot;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Text;

/**
 * A line of a quality card, such as {@code elderly, reporters 67/69: 67 of 69 counties, not: 东县 k1,
 * 西县 k2}.
 *
 * @param subjects the registers or figures that it is about; several of which the same is told
 *     share a line
 * @param topic what is told of it
 * @param number how many, or of the age how many days
 * @param among of how many, where it is a part of something
 * @param text in words
 * @param examples a few places or sites, those that matter most first
 */
public record QualityLine(
    List<Text> subjects,
    Topic topic,
    long number,
    Optional<Long> among,
    Text text,
    List<String> examples) {
  /** What a line tells. */
  public enum Topic implements Labeled {
    /** How many places have returned a register, at the lowest level that lists returns. */
    RETURNS("报送", "returns"),
    /** How many rows of a register or a figure exist and could not be read (SPEC S28). */
    ASIDE("另置", "set aside"),
    /** How many cells are blank in the columns of a register that are mostly filled. */
    BLANKS("空白", "blanks"),
    /** How many sites are alike in register, name and place with another. */
    ALIKE("同名同地", "alike"),
    /** How many places or sites have the name of a total, such as 合计. */
    NAMED_TOTALS("名为合计", "named as totals"),
    /** How many places report a figure, of those of the same levels. */
    REPORTERS("报送", "reporters"),
    /** How many days old the oldest of the latest values is. */
    AGE("时效", "age"),
    /** How many of the latest values have no day. */
    UNDATED("无日期", "undated"),
    /** At how many places the own value contradicts the children's. */
    CHILDREN("与下级不符", "unlike the children"),
    /** How many values are far from their siblings' median. */
    LEAP_AMONG_SIBLINGS("与同级悬殊", "leap among siblings"),
    /** How many values are far from the one before at the same place or site. */
    LEAP_OVER_TIME("前后悬殊", "leap over time"),
    /** How many values are the sum of their siblings'. */
    SUMS_OF_SIBLINGS("等于同级之和", "sum of siblings");

    private final Text label;

    Topic(String zh, String en) {
      this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
      return label;
    }
  }

  /** Copies the examples. */
  public QualityLine {
    subjects = ImmutableList.copyOf(subjects);
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(among, "among");
    Objects.requireNonNull(text, "text");
    examples = ImmutableList.copyOf(examples);
  }

  QualityLine about(List<Text> others) {
    return new QualityLine(others, topic, number, among, text, examples);
  }

  /**
   * The line in words, with its examples.
   *
   * @param locale Chinese or English
   * @return such as {@code 67 of 69 counties, not: 东县 k1, 西县 k2}
   */
  public String describe(Locale locale) {
    String words = text.in(locale);
    return examples.isEmpty()
        ? words
        : words
            + Text.of("：", ": ").in(locale)
            + String.join(Text.of("、", ", ").in(locale), examples);
  }

  /**
   * What it is about.
   *
   * @param locale Chinese or English
   * @return such as {@code elderly, elderly65} or 社工
   */
  public String about(Locale locale) {
    return subjects.stream()
        .map(subject -> subject.in(locale))
        .collect(Collectors.joining(Text.of("、", ", ").in(locale)));
  }

  /** Returns such as {@code elderly, reporters 67/69: 67 of 69 counties, not: 东县 k1, 西县 k2}. */
  @Override
  public String toString() {
    return about(Locale.ENGLISH)
        + ", "
        + topic.label().en()
        + " "
        + number
        + among.map(all -> "/" + all).orElse("")
        + ": "
        + describe(Locale.ENGLISH);
  }
}
