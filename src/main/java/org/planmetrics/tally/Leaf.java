package org.planmetrics.tally;

import java.util.Optional;
import org.planmetrics.domain.Records;

/**
 * What a tally counts: the records, or the sum of an attribute over them, at each node of a scope.
 */
public record Leaf(Records records, Optional<String> attribute, Scope scope) {}
