package org.planmetrics.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planmetrics.domain.Place;
import org.planmetrics.text.Names;

/** How one place stands to every target that applies to it: its score card. */
public final class PlaceFindings {
  private final Assessment assessment;
  private final Place place;
  private final List<Finding> findings;

  PlaceFindings(Assessment assessment, Place place, List<Finding> findings) {
    this.assessment = assessment;
    this.place = place;
    this.findings = List.copyOf(findings);
  }

  /**
   * The assessment that it is part of.
   *
   * @return the assessment
   */
  public Assessment assessment() {
    return assessment;
  }

  /**
   * The place.
   *
   * @return the place
   */
  public Place place() {
    return place;
  }

  /**
   * The findings in the plan's order.
   *
   * @return one for each target that applies
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The finding of a target.
   *
   * @param targetId the target's id
   * @return the finding
   * @throws IllegalArgumentException if no such target applies here; the message lists the valid
   *     ones
   */
  public Finding finding(String targetId) {
    return findings.stream()
        .filter(f -> f.target().id().equals(targetId))
        .findFirst()
        .orElseThrow(() -> {
          List<String> valid = findings.stream().map(f -> f.target().id()).toList();
          String noun = "target at " + place;
          return new IllegalArgumentException(Names.unknown(noun, targetId, valid));
        });
  }

  /**
   * How the targets at the place stand in all (SPEC S35).
   *
   * @return how many have each status, BINDING ones apart
   */
  public StatusSummary summary() {
    return StatusSummary.of(findings);
  }

  /** Returns such as {@code 长春市: 4 met, 8 pending, 3 undecided}. */
  @Override
  public String toString() {
    return place.name() + ": " + counts();
  }

  /** Returns such as {@code 4 met, 8 pending, 3 undecided}. */
  String counts() {
    if (findings.isEmpty()) {
      return "no targets";
    }
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    findings.forEach(f -> counts.merge(f.status(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().label())
        .collect(Collectors.joining(", "));
  }
}
