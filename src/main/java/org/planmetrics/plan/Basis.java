package org.planmetrics.plan;

import org.planmetrics.indicator.Definitions;
import org.planmetrics.indicator.Evaluation;
import org.planmetrics.snapshot.Snapshot;

/**
 * What findings are made from: the data, what was evaluated over them and perhaps over rows that
 * went by, and what the plan's names stand for.
 */
record Basis(Snapshot snapshot, Evaluation evaluation, Definitions indicators) {}
