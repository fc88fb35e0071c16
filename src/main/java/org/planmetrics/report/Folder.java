package org.planmetrics.report;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.planmetrics.access.Held;
import org.planmetrics.domain.Place;
import org.planmetrics.table.Tree;

/**
 * The files of a report and of the places of its last level.
 *
 * @param places the file of each place by its code, in tree order
 */
record Folder(Map<String, String> places) {
  static final String INDEX = "index.html";

  /** What a place's page links to. */
  static final Pages BACK = new Pages(Optional.of(INDEX), Map.of());

  /** The places of the last level to which any target applies. */
  static Folder of(Setup setup) {
    Tree tree = Held.of(setup.assessment().snapshot()).tree();
    ImmutableMap.Builder<String, String> places = ImmutableMap.builder();
    for (Place place : tree.within(tree.node(setup.own().place().code()))) {
      if (place.level() == setup.deepest()
          && !setup.assessment().at(place.code()).findings().isEmpty()) {
        places.put(place.code(), file(place, tree));
      }
    }
    return new Folder(places.buildOrThrow());
  }

  /**
   * A name that any file system takes: the code, or the place's number where it is not all digits.
   */
  private static String file(Place place, Tree tree) {
    boolean isPlain = place.code().matches("[0-9]{1,40}");
    return (isPlain ? place.code() : "place-" + tree.node(place.code())) + ".html";
  }

  Pages pages() {
    return new Pages(Optional.empty(), places);
  }
}
