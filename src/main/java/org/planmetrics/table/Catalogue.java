package org.planmetrics.table;

import java.util.List;
import java.util.Map;
import org.planmetrics.domain.Declaration;

/**
 * What the figures of a snapshot mean (SPEC S25).
 *
 * @param declared what somebody has said
 * @param meanings what follows for each figure that is declared or reported
 */
public record Catalogue(List<Declaration> declared, Map<String, Meaning> meanings) {
  static final Catalogue EMPTY = new Catalogue(List.of(), Map.of());

  Meaning of(String figure) {
    return meanings.getOrDefault(figure, Meaning.PLAIN);
  }
}
