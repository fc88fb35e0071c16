package org.planmetrics.bench;

import org.planmetrics.plan.Status;

/** What a contender found for each of Jilin's targets at every place, however it is kept. */
interface Findings {
  /** An upper bound that does not exist. */
  long UNBOUNDED = -1;

  /** How many numbers {@link #part} tells of a finding. */
  int PARTS = 4;

  Status status(int goal, int place);

  /**
   * A number of a finding. Of an amount: lower and upper bound. Of a share: units met, failed and
   * undecided. Of a ratio: lower and upper bound of what stands above the line and of what stands
   * below it.
   */
  long part(int goal, int place, int part);
}
