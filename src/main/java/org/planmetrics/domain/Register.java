package org.planmetrics.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A list of records of one kind: the two that make up the tree of places, and the four that places
 * return (SPEC S7). Its file is {@code workers.csv} for {@link #WORKERS}.
 */
public enum Register implements Labeled {
  /** The regions, {@code regions.csv}. */
  REGIONS("区域", () -> Region.COLUMNS),
  /** The communities, {@code communities.csv}. */
  COMMUNITIES("村居", () -> Community.COLUMNS),
  /** The elder-care facilities, {@code facilities.csv}. */
  FACILITIES("养老机构", () -> ElderCareFacility.COLUMNS),
  /** The stations, {@code stations.csv}. */
  STATIONS("站点", () -> Station.COLUMNS),
  /** The organizations, {@code organizations.csv}. */
  ORGANIZATIONS("组织", () -> Organization.COLUMNS),
  /** The workers, {@code workers.csv}. */
  WORKERS("社工", () -> Worker.COLUMNS);

  private final Text label;
  private final Supplier<Columns<?>> columns;

  Register(String zh, Supplier<Columns<?>> columns) {
    this.label = Text.of(zh, name().toLowerCase(Locale.ROOT));
    this.columns = columns;
  }

  /**
   * The register's name in files, such as {@code workers}.
   *
   * @return the name in lower case
   */
  @Override
  public String key() {
    return label.en();
  }

  @Override
  public Text label() {
    return label;
  }

  /**
   * The columns of its file that planmetrics knows; a file may have more (attributes).
   *
   * @return the columns, in the order of SPEC section 5
   */
  public Columns<?> columns() {
    return columns.get();
  }

  /**
   * The column of that name, or of that Chinese header, those among them that a {@code where} may
   * ask beside the file's.
   *
   * @param name such as {@code beds} or 床位, in any case
   * @return the column, or empty
   */
  public Optional<Column<?>> column(String name) {
    return columns().find(name).or(() -> Columns.find(columns().derived(), name));
  }

  /**
   * Whether its records are sites: facilities, stations or organizations (SPEC S2).
   *
   * @return true for the three registers of sites
   */
  public boolean isOfSites() {
    return this == FACILITIES || this == STATIONS || this == ORGANIZATIONS;
  }

  /**
   * Whether places return it, so that it may be incomplete (SPEC S7); regions and communities are
   * always complete.
   *
   * @return true for workers, facilities, stations and organizations
   */
  public boolean isReturned() {
    return this == WORKERS || isOfSites();
  }

  /**
   * The registers that places return.
   *
   * @return workers, facilities, stations and organizations
   */
  public static List<Register> returned() {
    return Arrays.stream(values()).filter(Register::isReturned).toList();
  }

  /** Returns the register's name in files, such as {@code workers}. */
  @Override
  public String toString() {
    return key();
  }
}
