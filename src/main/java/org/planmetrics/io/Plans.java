package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.planmetrics.domain.DataException;
import org.planmetrics.plan.Plan;
import org.planmetrics.text.JsonPrinter;
import org.planmetrics.text.Names;
import tools.jackson.core.JsonParser;

/**
 * Plans: the bundled ones, and those that {@code plan.json} writes (SPEC sections 3 and 5).
 *
 * <p>An unknown or repeated key, a repeated id, an empty list, a name that no indicator has or that
 * leads back to itself is a problem; all problems of a text are told at once, each with its line
 * and its path. Whether the plan's place and the columns of a {@code where} exist is seen when the
 * plan is assessed.
 */
public final class Plans {
  private static final String TEXT = "plan.json";
  private static final List<String> BUNDLED =
      List.of(
          "jilin-civil-affairs-14",
          "national-civil-affairs-14",
          "national-civil-affairs-15",
          "pancheng-platform",
          "lincang-federation",
          "zhejiang-leading-talents");

  private Plans() {}

  /**
   * Jilin Province's 14th Five-Year Plan for civil affairs, its part on social work.
   *
   * @return the plan
   */
  public static Plan jilin14() {
    return bundled("jilin-civil-affairs-14");
  }

  /**
   * The five binding indicators of the national 14th Five-Year Plan for civil affairs.
   *
   * @return the plan
   */
  public static Plan national14() {
    return bundled("national-civil-affairs-14");
  }

  /**
   * What the outline of the national 15th Five-Year Plan, 2026 to 2030, says that concerns civil
   * affairs: 73 % nursing-type beds, 6 points more under-threes enrolled, 80 years of life
   * expectancy, 2,000 public homes upgraded. The last is known from the press conference on the
   * draft only; the page "How real plans are written" says how certain each is.
   *
   * @return the plan
   */
  public static Plan national15() {
    return bundled("national-civil-affairs-15");
  }

  /**
   * Pancheng street's platform of station, children's home and professional social workers.
   *
   * @return the plan
   */
  public static Plan panchengPlatform() {
    return bundled("pancheng-platform");
  }

  /**
   * Lincang's city federation of social work and its member agencies.
   *
   * @return the plan
   */
  public static Plan lincangFederation() {
    return bundled("lincang-federation");
  }

  /**
   * Zhejiang's leading social-work talents and their studios.
   *
   * @return the plan
   */
  public static Plan zhejiangLeadingTalents() {
    return bundled("zhejiang-leading-talents");
  }

  /**
   * The ids of the bundled plans.
   *
   * @return such as {@code jilin-civil-affairs-14}
   */
  public static List<String> bundled() {
    return BUNDLED;
  }

  /**
   * A bundled plan.
   *
   * @param id such as {@code jilin-civil-affairs-14}
   * @return the plan
   * @throws IllegalArgumentException if no plan of that id is bundled; the message lists the valid
   *     ids
   */
  public static Plan bundled(String id) {
    if (!BUNDLED.contains(id)) {
      throw new IllegalArgumentException(Names.unknown("bundled plan", id, BUNDLED));
    }
    String file = id + ".json";
    try (InputStream in =
        Objects.requireNonNull(Plans.class.getResourceAsStream(file), "no resource " + file)) {
      return parse(new String(in.readAllBytes(), UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a plan.
   *
   * @param file such as {@code plan.json}, UTF-8
   * @return the plan
   * @throws DataException with everything that is wrong with the file
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Plan read(Path file) {
    Faults faults = new Faults(String.valueOf(file.getFileName()));
    return faults.orThrow(JsonText.read(file, faults).flatMap(new PlanReader(faults)::read));
  }

  /**
   * Reads a plan from a text.
   *
   * @param json the text of a {@code plan.json}
   * @return the plan
   * @throws DataException with everything that is wrong with the text
   */
  public static Plan parse(String json) {
    return parse(json, TEXT);
  }

  /** Reads a plan where somebody else's parser is. */
  static Plan read(JsonParser parser) {
    Faults faults = new Faults(TEXT);
    return faults.orThrow(JsonText.read(parser, faults).flatMap(new PlanReader(faults)::read));
  }

  private static Plan parse(String json, String source) {
    Faults faults = new Faults(source);
    return faults.orThrow(JsonText.parse(json, faults).flatMap(new PlanReader(faults)::read));
  }

  /**
   * Writes a plan that reads as an equal one.
   *
   * @param plan the plan
   * @param file the file, which is replaced
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Plan plan, Path file) {
    try {
      Files.writeString(file, format(plan), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text of a plan that reads as an equal one. JSON has no title for a mere name: such a title
   * is left out.
   *
   * @param plan the plan
   * @return JSON in lines
   */
  public static String format(Plan plan) {
    return JsonPrinter.pretty(PlanWriter.of(plan));
  }
}
