package org.planmetrics.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.planmetrics.domain.DataException;

/**
 * Tests of a plan written as JSON, for those who make policy and do not write Java:
 *
 * <pre>{@code
 * { "format": 1, "plan": "jilin-civil-affairs-14", "with": {"elderly": {"figure": "elderly65"}},
 *   "cases": [ {
 *     "name": "三个县中两个有机构",
 *     "given": { "asOf": "2023-12-31",
 *                "regions": [{"code": "220000", "name": "吉林省", "level": "PROVINCE"}],
 *                "organizations": [{"id": "O1", "place": "220000", "kind": "AGENCY"}] },
 *     "expect": [ {"target": "county-agencies", "place": "220000", "status": "PENDING",
 *                  "reading": "2/3", "shortfall": 1, "units": {"met": 2}, "effort": 1},
 *                 {"indicator": "agencies", "place": "220000", "reading": 2},
 *                 {"milestone": "time-bank", "status": "PENDING"} ] } ] }
 * }</pre>
 *
 * <p>{@code plan} is the id of a bundled plan, a file beside this one, or a plan itself; {@code
 * with} replaces named indicators. {@code given} is a world, its rows objects with the columns of
 * SPEC section 5, or {@code {"data": "directory", "asOf": "…"}}. {@code expect} is a list, or a
 * file beside this one with the {@code findings} and {@code milestones} of an assessment. Of what
 * is found only what is expected is compared; one number for a reading or shortfall means exactly
 * that, without {@code place} the plan's own is meant.
 */
public final class PolicyCases {
  private PolicyCases() {}

  /**
   * Reads cases from a file.
   *
   * @param file such as {@code cases.json}, UTF-8; other files are looked for beside it
   * @return the cases in the file's order
   * @throws DataException with everything that is wrong with the file
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static List<PolicyCase> read(Path file) {
    Faults faults = new Faults(String.valueOf(file.getFileName()));
    Path beside = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
    return read(JsonText.read(file, faults), beside, faults);
  }

  /**
   * Reads cases from a text.
   *
   * @param json the text
   * @param beside where other files are looked for
   * @return the cases in the text's order
   * @throws DataException with everything that is wrong with the text
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static List<PolicyCase> parse(String json, Path beside) {
    Faults faults = new Faults("cases.json");
    return read(JsonText.parse(json, faults), beside, faults);
  }

  private static List<PolicyCase> read(Optional<Json> json, Path beside, Faults faults) {
    return faults.orThrow(json.flatMap(new PolicyCaseReader(beside, faults)::read));
  }
}
