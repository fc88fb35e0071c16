package org.planmetrics.domain;

import static org.planmetrics.domain.Field.Type.DATE;
import static org.planmetrics.domain.Field.Type.FLAG;
import static org.planmetrics.domain.Field.Type.NUMBER;
import static org.planmetrics.domain.Field.Type.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of records of one kind: the two that make up the tree of places, and the four that places
 * return (SPEC S7). Its file is {@code workers.csv} for {@link #WORKERS}.
 */
public enum Register implements Labeled {
  /** The regions, {@code regions.csv}. */
  REGIONS(
      "区域",
      Field.of("code", "区划代码", TEXT).required(),
      Field.of("name", "名称", TEXT).required(),
      Field.choice("level", "级别", Level.values()).required(),
      Field.of("parent", "上级", TEXT),
      Field.choice("kind", "性质", RegionKind.values())),
  /** The communities, {@code communities.csv}. */
  COMMUNITIES(
      "村居",
      Field.of("code", "区划代码", TEXT).required(),
      Field.of("name", "名称", TEXT).required(),
      Field.choice("kind", "类型", CommunityKind.values()).required(),
      Field.of("parent", "上级", TEXT).required()),
  /** The elder-care facilities, {@code facilities.csv}. */
  FACILITIES(
      "养老机构",
      Field.of("id", "编号", TEXT).required(),
      Field.of("place", "所在", TEXT).required(),
      Field.of("name", "名称", TEXT),
      Field.choice("kind", "类型", FacilityKind.values()),
      Field.of("beds", "床位", NUMBER),
      Field.of("residents", "入住", NUMBER),
      Field.of("opened_on", "开办日期", DATE),
      Field.of("closed_on", "关闭日期", DATE)),
  /** The stations, {@code stations.csv}. */
  STATIONS(
      "站点",
      Field.of("id", "编号", TEXT).required(),
      Field.of("place", "所在", TEXT).required(),
      Field.of("name", "名称", TEXT),
      Field.choice("level", "级别", Level.values()).required(),
      Field.choice("service", "服务", Service.values()).required(),
      Field.of("operator", "运营机构", TEXT),
      Field.of("opened_on", "开办日期", DATE),
      Field.of("closed_on", "关闭日期", DATE)),
  /** The organizations, {@code organizations.csv}. */
  ORGANIZATIONS(
      "组织",
      Field.of("id", "编号", TEXT).required(),
      Field.of("place", "所在", TEXT).required(),
      Field.of("name", "名称", TEXT),
      Field.choice("kind", "类型", OrganizationKind.values()).required(),
      Field.of("opened_on", "成立日期", DATE),
      Field.of("closed_on", "注销日期", DATE)),
  /** The workers, {@code workers.csv}. */
  WORKERS(
      "社工",
      Field.of("id", "编号", TEXT).required(),
      Field.of("place", "所在", TEXT).required(),
      Field.choice("certificate", "证书", Certificate.values()),
      Field.of("certified_on", "取证日期", DATE),
      Field.of("trained", "培育", FLAG),
      Field.choice("employment", "岗位", Employment.values()),
      Field.of("fte", "折合人数", NUMBER),
      Field.of("from", "起", DATE),
      Field.of("until", "止", DATE));

  private static final List<Field> DERIVED =
      List.of(Field.of("certified", "持证", FLAG), Field.choice("postedTo", "派驻", Posting.values()));

  private final Text label;
  private final List<Field> fields;

  Register(String zh, Field... fields) {
    this.label = Text.of(zh, name().toLowerCase(Locale.ROOT));
    this.fields = List.of(fields);
  }

  /**
   * The register's name in files, such as {@code workers}.
   *
   * @return the name in lower case
   */
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
   * @return the fields, in the order of SPEC section 5
   */
  public List<Field> fields() {
    return fields;
  }

  /**
   * What a {@code where} may ask beside the columns of the file: for workers {@code certified} and
   * {@code postedTo} (SPEC S14; {@code trained} is a column already).
   *
   * @return the derived fields
   */
  public List<Field> derivedFields() {
    return this == WORKERS ? DERIVED : List.of();
  }

  /**
   * The field of that name, or of that Chinese header.
   *
   * @param name such as {@code beds} or 床位, in any case
   * @return the field, derived ones too, or empty
   */
  public Optional<Field> field(String name) {
    for (List<Field> some : List.of(fields, derivedFields())) {
      for (Field field : some) {
        if (field.name().equalsIgnoreCase(name) || field.zh().equals(name)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
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
