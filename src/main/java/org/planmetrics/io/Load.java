package org.planmetrics.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.table.Filling;

/**
 * One load of a data directory: what all its files need.
 *
 * @param divisions the list of divisions, if codes are read (SPEC S40)
 */
record Load(
    Path dir, Loading loading, Progress progress, Filling filling, Optional<Divisions> divisions) {

  static Load of(Path dir, Loading loading, Filling filling) {
    Optional<Divisions> divisions =
        loading.hasDivisionCodes() ? Optional.of(Divisions.read(dir, loading)) : Optional.empty();
    return new Load(dir, loading, loading.progress(), filling, divisions);
  }

  boolean hasVillagesAmongRegions() {
    return divisions.filter(Divisions::hasVillages).isPresent();
  }

  /** The file that rows of a register come from. */
  String file(String key) {
    boolean isElsewhere = hasVillagesAmongRegions() && key.equals(Register.COMMUNITIES.key());
    return (isElsewhere ? Register.REGIONS.key() : key) + ".csv";
  }

  /** Villages stand in one file: where the list of regions has them, in no other. */
  void refuseCommunities(List<Problem> problems) {
    String file = Sheet.of(Register.COMMUNITIES).file();
    if (DataFile.exists(dir.resolve(file))) {
      long line = divisions.map(Divisions::firstVillage).orElse(0L);
      String rule = "must not be there: regions.csv has villages too, the first in line " + line;
      problems.add(Problem.of(file, 0, "", "", rule));
      filling.unread(Register.COMMUNITIES);
    }
  }
}
