package org.planmetrics.table;

/**
 * A tree in which earlier data can be expressed (SPEC S38).
 *
 * @param tree the places
 * @param history what is known of them in time
 * @param aside the rows set aside, those of places among them
 */
public record Ground(Tree tree, History history, Aside aside) {
  Ground with(History other) {
    return new Ground(tree, other, aside);
  }

  /** The same, knowing too what another history tells of places and days that this does not. */
  public Ground knowing(History other) {
    return with(history.with(other, tree::spelled));
  }

  /** The same, where places may be gone without a successor. */
  public Ground lenient() {
    return with(new History(history.day(), history.successions(), true));
  }
}
