package org.planmetrics.indicator;

import org.planmetrics.domain.Employment;
import org.planmetrics.domain.Records;

/** Workers in post, such as {@code workers().certified()}. */
public final class Workers extends Selection<Workers> {
  Workers(Records records) {
    super(records);
  }

  @Override
  Workers with(Records records) {
    return new Workers(records);
  }

  /**
   * Those who are certified (SPEC S5).
   *
   * @return the workers
   */
  public Workers certified() {
    return where("certified", true);
  }

  /**
   * Those who are trained or certified (SPEC S5).
   *
   * @return the workers
   */
  public Workers trained() {
    return where("trained", true);
  }

  /**
   * Those in a kind of post.
   *
   * @param posts such as COMMUNITY
   * @return the workers
   */
  public Workers employed(Employment... posts) {
    return where("employment", (Object[]) posts);
  }

  /**
   * The sum of their full-time equivalents.
   *
   * @return the indicator
   */
  public Sum fte() {
    return new Sum(records(), "fte");
  }
}
