package org.planmetrics.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.Problem;
import org.planmetrics.domain.Register;
import org.planmetrics.table.Filling;

/**
 * One load of data: what all its files need.
 *
 * @param asOf the day of the data
 * @param names the names of places, if they are read for codes
 * @param divisions the list of divisions, if codes are read (SPEC S40)
 */
record Load(
    DataSet data,
    Loading loading,
    LocalDate asOf,
    Progress progress,
    Filling filling,
    Optional<Divisions> divisions,
    Optional<PlaceNames> names) {

  static Load of(DataSet data, Loading loading, LocalDate asOf, Filling filling) {
    Optional<Divisions> divisions =
        loading.hasDivisionCodes() ? Optional.of(Divisions.read(data, loading)) : Optional.empty();
    Optional<PlaceNames> names =
        loading.isAsTyped() ? Optional.of(PlaceNames.read(data, loading)) : Optional.empty();
    return new Load(data, loading, asOf, loading.progress(), filling, divisions, names);
  }

  boolean hasVillagesAmongRegions() {
    return divisions.filter(Divisions::hasVillages).isPresent();
  }

  /** The file that rows of a register come from, as it is called where it is read from. */
  String file(String key) {
    boolean isElsewhere = hasVillagesAmongRegions() && key.equals(Register.COMMUNITIES.key());
    String at = isElsewhere ? Register.REGIONS.key() : key;
    return Sheet.tables().stream()
        .filter(s -> s.key().equals(at))
        .map(s -> data.named(s).file())
        .findFirst()
        .orElse(at);
  }

  /** Villages stand in one file: where the list of regions has them, in no other. */
  void refuseCommunities(List<Problem> problems) {
    Sheet sheet = Sheet.of(Register.COMMUNITIES);
    String file = data.named(sheet).file();
    if (data.find(sheet).isPresent()) {
      long line = divisions.map(Divisions::firstVillage).orElse(0L);
      String list = data.named(Sheet.of(Register.REGIONS)).file();
      String rule = "must not be there: " + list + " has villages too, the first in line " + line;
      problems.add(Problem.of(file, 0, "", "", rule));
      filling.unread(Register.COMMUNITIES);
    }
  }
}
