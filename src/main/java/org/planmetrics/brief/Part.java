package org.planmetrics.brief;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Place;
import org.planmetrics.domain.Text;
import org.planmetrics.plan.Target;
import org.planmetrics.text.Plural;

/**
 * A part of a brief, such as what is furthest behind.
 *
 * @param title such as 落后最多的指标
 * @param lines at most a few
 * @param remark what is said before the lines, or instead of them
 */
public record Part(Text title, List<Line> lines, Optional<Text> remark) {
  /**
   * A sentence about a target, a place or what to add.
   *
   * @param subject what it is about, such as the label of the target
   * @param text what is said
   * @param target the target, if it is about one; of a place the first that is not met there
   * @param place the place, if it is about one
   */
  public record Line(Text subject, Text text, Optional<Target> target, Optional<Place> place) {
    /** Checks that nothing is null. */
    public Line {
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(text, "text");
    }

    /** Returns such as {@code 南关区: 7 of 9 not met}. */
    @Override
    public String toString() {
      return subject.en() + ": " + text.en();
    }
  }

  /** Copies the lines. */
  public Part {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(remark, "remark");
    lines = List.copyOf(lines);
  }

  /** Returns such as {@code furthest behind: 3 lines}. */
  @Override
  public String toString() {
    return title.en() + ": " + Plural.of(lines.size(), "line");
  }

  boolean isEmpty() {
    return lines.isEmpty() && remark.isEmpty();
  }
}
