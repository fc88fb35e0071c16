package org.planmetrics.tally;

import java.time.LocalDate;
import java.util.List;
import org.planmetrics.domain.Note;

/** What a reported figure reads at the nodes of every scope. */
public interface FigureColumn {
  /** What it reads at every node of a scope. */
  Series series(Scope scope);

  /**
   * Whether a node has a number of its own, were it unknown, and not only what its children give.
   */
  boolean isOwn(int node);

  /** The days that its values speak of; none of a flow, which speaks of periods. */
  List<LocalDate> days();

  /** What a user would want to know of it (SPEC S24, S25). */
  List<Note> notes();
}
