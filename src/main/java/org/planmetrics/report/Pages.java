package org.planmetrics.report;

import java.util.Map;
import java.util.Optional;
import org.planmetrics.domain.Place;

/**
 * The pages of a folder that one page links to.
 *
 * @param up the page above, if there is one
 * @param files the file of each place's own page by its code
 */
record Pages(Optional<String> up, Map<String, String> files) {
  static final Pages NONE = new Pages(Optional.empty(), Map.of());

  Optional<String> of(Place place) {
    return Optional.ofNullable(files.get(place.code()));
  }
}
