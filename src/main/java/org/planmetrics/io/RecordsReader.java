package org.planmetrics.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Level;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;
import org.planmetrics.indicator.Indicators;
import org.planmetrics.text.Spelling;

/** Reads what is counted and over which units, each with its {@code where} (SPEC S8, S14). */
final class RecordsReader {
  private static final List<String> UNITS = List.of("level", "communities", "sites");
  private static final List<Register> SITES =
      List.of(Register.FACILITIES, Register.STATIONS, Register.ORGANIZATIONS);

  private final Faults faults;
  private final Values values;

  RecordsReader(Faults faults) {
    this.faults = faults;
    this.values = new Values(faults);
  }

  /** The records of a register that satisfy a {@code where}, if one is given. */
  Optional<Records> records(Register register, Optional<Json> where) {
    Optional<Records> all = Optional.of(new Records(register, Map.of()));
    return where.isEmpty() ? all : all.flatMap(r -> where(r, where.get()));
  }

  /** Units: regions of a level, communities of some kinds, or sites. */
  Optional<Records> units(Json value) {
    if (!(value instanceof Json.Obj object)) {
      faults.add(value, "must be an object, units, but is " + value.noun());
      return Optional.empty();
    }
    List<String> found = object.members().keySet().stream().filter(UNITS::contains).toList();
    if (found.size() != 1) {
      String but = found.isEmpty() ? "none" : String.join(" and ", found);
      faults.add(
          value.spot(), "", "must have exactly one of level, communities, sites, but has " + but);
      return Optional.empty();
    }
    return switch (found.get(0)) {
      case "level" -> members(value, "level", "kind", "where").flatMap(this::regions);
      case "communities" -> members(value, "communities", "where").flatMap(this::communities);
      default -> members(value, "sites", "where").flatMap(this::sites);
    };
  }

  private Optional<Members> members(Json value, String... keys) {
    return Members.of(value, "units by " + keys[0], List.of(keys), faults);
  }

  private Optional<Records> regions(Members m) {
    Optional<Json> level = m.need("level");
    Optional<Records> some =
        level
            .flatMap(l -> values.choice(l, List.of(Level.values())))
            .flatMap(
                l -> faults.attempt(level.orElseThrow(), () -> Indicators.regions(l).records()));
    Optional<Records> ofKind =
        m.has("kind")
            ? m.find("kind")
                .flatMap(k -> values.list(k, i -> values.choice(i, List.of(RegionKind.values()))))
                .flatMap(kinds -> some.map(s -> s.where("kind", kinds.toArray())))
            : some;
    return where(m, ofKind);
  }

  private Optional<Records> communities(Members m) {
    return where(
        m,
        m.need("communities")
            .flatMap(k -> values.list(k, i -> values.choice(i, List.of(CommunityKind.values()))))
            .map(kinds -> Indicators.communities(kinds.toArray(CommunityKind[]::new)).records()));
  }

  private Optional<Records> sites(Members m) {
    return where(
        m, m.need("sites").flatMap(this::site).map(register -> new Records(register, Map.of())));
  }

  private Optional<Register> site(Json value) {
    Optional<Register> found = register(value).filter(SITES::contains);
    if (found.isEmpty()) {
      faults.add(value, "must be one of facilities, stations, organizations");
    }
    return found;
  }

  /** The register that a text names, such as {@code workers} or 社工. */
  Optional<Register> register(Json value) {
    return value instanceof Json.Str text
        ? Labeled.find(List.of(Register.values()), text.text())
        : Optional.empty();
  }

  private Optional<Records> where(Members m, Optional<Records> records) {
    Optional<Json> where = m.find("where");
    if (where.isEmpty()) {
      return records;
    }
    if (records.isEmpty()) {
      matches(where.get());
      return records;
    }
    return where(records.get(), where.get());
  }

  private Optional<Records> where(Records records, Json where) {
    Map<String, Match> matches = matches(where);
    Records some = records;
    for (Map.Entry<String, Match> entry : matches.entrySet()) {
      Records before = some;
      Json at = Objects.requireNonNull(((Json.Obj) where).members().get(entry.getKey()));
      String name =
          records
              .register()
              .column(entry.getKey())
              .<String>map(Column::name)
              .orElse(entry.getKey());
      if (before.where().containsKey(name)) {
        faults.add(at.spot(), "", "'" + name + "' is asked for already");
      } else {
        some = faults.attempt(at, () -> before.where(name, entry.getValue())).orElse(before);
      }
    }
    return Optional.of(some);
  }

  private Map<String, Match> matches(Json where) {
    Map<String, Match> matches = new LinkedHashMap<>();
    if (where instanceof Json.Obj object) {
      object.members().forEach((key, v) -> match(v).ifPresent(match -> matches.put(key, match)));
    } else {
      faults.add(where, "must be an object, column by column, but is " + where.noun());
    }
    return matches;
  }

  private Optional<Match> match(Json value) {
    if (value instanceof Json.Obj object) {
      return match(object);
    }
    if (value instanceof Json.Arr) {
      return values.list(value, this::constant).map(Match.AnyOf::new);
    }
    return constant(value).map(c -> new Match.AnyOf(List.of(c)));
  }

  private Optional<Match> match(Json.Obj object) {
    boolean isRange = object.members().containsKey("from") || object.members().containsKey("to");
    List<String> valid =
        isRange ? List.of("from", "to") : List.of("from", "to", "allOf", "present");
    Optional<Members> members = Members.of(object, "a match", valid, faults);
    List<String> given = members.map(m -> m.among(valid)).orElse(List.of());
    if (isRange) {
      return members.flatMap(this::range);
    }
    if (given.size() != 1) {
      faults.add(object.spot(), "", "must have 'from' or 'to', or 'allOf', or 'present'");
      return Optional.empty();
    }
    Json inner = Objects.requireNonNull(object.members().get(given.get(0)));
    return given.get(0).equals("allOf")
        ? values.list(inner, this::constant).map(Match.AllOf::new)
        : values.flag(inner).map(Match.Present::new);
  }

  private Optional<Match> range(Members m) {
    List<Optional<Object>> ends = new ArrayList<>();
    for (String key : List.of("from", "to")) {
      Optional<Object> end = m.find(key).flatMap(this::end);
      if (m.has(key) && end.isEmpty()) {
        return Optional.empty();
      }
      ends.add(end);
    }
    return faults.attempt(m.object(), () -> new Match.Range(ends.get(0), ends.get(1)));
  }

  private Optional<Object> end(Json value) {
    if (value instanceof Json.Num number) {
      return values.decimal(number).map(d -> d);
    }
    Optional<LocalDate> day = Spelling.day(value.text());
    if (day.isEmpty()) {
      faults.add(value, "must be a number or a date such as \"2023-12-31\"");
    }
    return day.map(d -> d);
  }

  private Optional<Object> constant(Json value) {
    if (value instanceof Json.Str text) {
      return Optional.of(text.text());
    }
    if (value instanceof Json.Num number) {
      return values.decimal(number).map(d -> d);
    }
    if (value instanceof Json.Word word && !word.text().equals("null")) {
      return Optional.of(word.text().equals("true"));
    }
    faults.add(value, "must be a text, a number, true or false, but is " + value.noun());
    return Optional.empty();
  }
}
