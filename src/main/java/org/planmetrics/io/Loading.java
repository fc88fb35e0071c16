package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.planmetrics.domain.Register;
import org.planmetrics.text.Spelling;

/**
 * How a data directory is loaded, such as {@code Loading.strict().lenient().gb18030()} (SPEC
 * section 6). Immutable; each method returns a changed copy.
 *
 * @see Snapshots#load
 */
public final class Loading {
  private static final Loading STRICT =
      new Loading(false, UTF_8, false, Map.of(), Optional.empty(), false, Set.of(), false);

  private final boolean isLenient;
  private final Charset charset;
  private final boolean isAsTyped;
  private final Map<String, Mapping> headers;
  private final Optional<LocalDate> asOf;
  private final boolean isProgressShown;
  private final Set<Register> leftOut;
  private final boolean hasDivisionCodes;

  private Loading(
      boolean isLenient,
      Charset charset,
      boolean isAsTyped,
      Map<String, Mapping> headers,
      Optional<LocalDate> asOf,
      boolean isProgressShown,
      Set<Register> leftOut,
      boolean hasDivisionCodes) {
    this.isLenient = isLenient;
    this.charset = charset;
    this.isAsTyped = isAsTyped;
    this.headers = headers;
    this.asOf = asOf;
    this.isProgressShown = isProgressShown;
    this.leftOut = leftOut;
    this.hasDivisionCodes = hasDivisionCodes;
  }

  /**
   * Files as SPEC section 5 has them, all or nothing: UTF-8, our headers, dates such as {@code
   * 2023-12-31}, the day of {@code snapshot.json}.
   *
   * @return what {@link Snapshots#read(Path)} uses
   */
  public static Loading strict() {
    return STRICT;
  }

  /**
   * Sets bad rows aside with their problems and loads all others. A row is bad if a cell cannot be
   * read, if it has too few or too many fields, if it does not fit to what is loaded, such as a
   * second row of an id or a second root, or if it refers to a row set aside. A file that cannot be
   * read as a whole counts as not there, which is a problem, but {@code regions.csv} must be read.
   *
   * @return a changed copy
   */
  public Loading lenient() {
    return new Loading(
        true, charset, isAsTyped, headers, asOf, isProgressShown, leftOut, hasDivisionCodes);
  }

  /**
   * Reads CSV files as GB18030, of which GBK and GB 2312 are parts; those with the byte-order mark
   * of UTF-8 are read as UTF-8, and so are JSON files.
   *
   * @return a changed copy
   */
  public Loading gb18030() {
    Charset gb18030 = Charset.forName("GB18030");
    return new Loading(
        isLenient, gb18030, isAsTyped, headers, asOf, isProgressShown, leftOut, hasDivisionCodes);
  }

  /**
   * Reads files as people have them, and notes in the snapshot what was read otherwise than it
   * stands, and how often.
   *
   * <ul>
   *   <li>Files in GB18030, with semicolons, tabs or bars instead of commas, with titles and a unit
   *       ({@code 单位：万人}) above the header, with empty columns at its end, with common words,
   *       spaces or units in it ({@code 床位（百张）}).
   *   <li>Rows that add up others (合计, 小计, total) are checked against these and not loaded, and
   *       remarks (注, 资料来源) are not.
   *   <li>Numbers such as {@code 1,200}, {@code １２００}, {@code 12*}, {@code 700[1]}, {@code 0.31万},
   *       {@code 120张}; {@code -}, {@code —}, {@code …}, {@code 无} and, for numbers and days,
   *       {@code N/A} for missing.
   *   <li>Days such as {@code 2023/1/5}, {@code 2023.1.5}, {@code 2023年1月5日}, {@code 20230105}, a
   *       spreadsheet's 45292, each perhaps with a time of day. A month or year without a day is
   *       its last day if it is over on the day of the data; else the day is unknown, which is a
   *       problem.
   *   <li>The name of a place for its code, where one place only has that name. Characters that
   *       nobody sees are left out everywhere.
   * </ul>
   *
   * <p>Where this is not asked for, each such kind is told once a file, with this remedy.
   *
   * @return a changed copy
   */
  public Loading asTyped() {
    return new Loading(
        isLenient, charset, true, headers, asOf, isProgressShown, leftOut, hasDivisionCodes);
  }

  /**
   * Takes other headers for ours, other words for our values, and constants for columns that a file
   * lacks:
   *
   * <pre>{@code
   * {"workers.csv": {"人员编号": "id", "所属社区": "place"},
   *  "regions.csv": {"类别": "level", "level": {"街办": "TOWNSHIP"}},
   *  "communities.csv": {"kind": "VILLAGE"}}
   * }</pre>
   *
   * <p>Our own headers are known besides, unless the file gives them another meaning. A text that
   * names a column of ours says which column a header is; else it is the value of the column that
   * its key names. What a file has no use for is noted.
   *
   * @param json a JSON file, which is read now
   * @return a changed copy
   * @throws org.planmetrics.domain.DataException with everything that is wrong with it: a file,
   *     column or value that there is not, with those that there are
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public Loading headers(Path json) {
    Objects.requireNonNull(json, "json");
    Map<String, Mapping> others = Mappings.read(json);
    return new Loading(
        isLenient, charset, isAsTyped, others, asOf, isProgressShown, leftOut, hasDivisionCodes);
  }

  /**
   * Reads as of a day, which counts before that of {@code snapshot.json}.
   *
   * @param day such as {@code 2023-12-31}
   * @return a changed copy
   * @throws IllegalArgumentException if it is no date
   */
  public Loading asOf(String day) {
    return asOf(Spelling.day("asOf", day));
  }

  /**
   * Sets the day, which counts before that of {@code snapshot.json}.
   *
   * @param day the day that the data speak of
   * @return a changed copy
   */
  public Loading asOf(LocalDate day) {
    Objects.requireNonNull(day, "day");
    Optional<LocalDate> given = Optional.of(day);
    return new Loading(
        isLenient, charset, isAsTyped, headers, given, isProgressShown, leftOut, hasDivisionCodes);
  }

  /**
   * Shows on standard error how far the load has come: one line, written over with each file and
   * each 100,000 rows of it, that ends as {@code 读取了 9 个文件、61,234 行 (9 files, 61,234 rows read)}.
   *
   * @return a changed copy
   */
  public Loading showingProgress() {
    return new Loading(
        isLenient, charset, isAsTyped, headers, asOf, true, leftOut, hasDivisionCodes);
  }

  /**
   * Leaves registers unread, of which the snapshot then knows nothing: they will be streamed
   * ({@link org.planmetrics.plan.Plan#streaming}).
   *
   * @param registers workers, facilities, stations or organizations
   * @return a changed copy
   * @throws IllegalArgumentException if one of them is regions or communities
   */
  public Loading without(Register... registers) {
    for (Register register : registers) {
      if (!register.isReturned()) {
        throw new IllegalArgumentException("the " + register + " must be read");
      }
    }
    Set<Register> others = ImmutableSet.copyOf(registers);
    return new Loading(
        isLenient, charset, isAsTyped, headers, asOf, isProgressShown, others, hasDivisionCodes);
  }

  /**
   * Reads codes as those of official lists, such as {@code 220102} 南关区: 2, 4, 6, 9 or 12 digits in
   * groups of 2, 2, 2, 3 and 3, padded with groups of zeros or not (SPEC S40). Then {@code level}
   * and {@code parent} of a region, {@code kind} and {@code parent} of a community may be left out,
   * villages may stand in {@code regions.csv}, and all files may write a code with or without its
   * zeros. What a column says counts before what the code says. Other codes, codes that differ in
   * their zeros only, and divisions that lie in none of the list are problems like all others.
   *
   * @return a changed copy
   */
  public Loading divisionCodes() {
    return new Loading(
        isLenient, charset, isAsTyped, headers, asOf, isProgressShown, leftOut, true);
  }

  boolean hasDivisionCodes() {
    return hasDivisionCodes;
  }

  boolean isLeftOut(Register register) {
    return leftOut.contains(register);
  }

  boolean isLenient() {
    return isLenient;
  }

  Charset charset() {
    return charset;
  }

  boolean isAsTyped() {
    return isAsTyped;
  }

  /** How other people write a file. */
  Mapping mapping(Sheet sheet) {
    return headers.getOrDefault(sheet.key(), Mapping.NONE);
  }

  Optional<LocalDate> asOf() {
    return asOf;
  }

  boolean isProgressShown() {
    return isProgressShown;
  }

  Progress progress() {
    return isProgressShown ? Progress.on(System.err) : Progress.silent();
  }

  /** Returns such as {@code lenient, GB18030, as typed, as of 2023-12-31}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(isLenient ? "lenient" : "strict");
    parts.add(charset.name());
    if (isAsTyped) {
      parts.add("as typed");
    }
    if (hasDivisionCodes) {
      parts.add("division codes");
    }
    if (!headers.isEmpty()) {
      parts.add("other headers");
    }
    leftOut.forEach(r -> parts.add("without " + r));
    asOf.ifPresent(day -> parts.add("as of " + day));
    return String.join(", ", parts);
  }
}
