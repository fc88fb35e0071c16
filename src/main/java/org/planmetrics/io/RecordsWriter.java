package org.planmetrics.io;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planmetrics.domain.CommunityKind;
import org.planmetrics.domain.Labeled;
import org.planmetrics.domain.Match;
import org.planmetrics.domain.Records;
import org.planmetrics.domain.RegionKind;
import org.planmetrics.domain.Register;

/** Units and {@code where} as JSON values (SPEC S8, S14). */
final class RecordsWriter {
  private RecordsWriter() {}

  static Map<String, Object> units(Records units) {
    Map<String, Object> json = new LinkedHashMap<>();
    Map<String, Match> rest = new LinkedHashMap<>(units.where());
    if (units.register() == Register.REGIONS) {
      json.put("level", values(rest, "level").get(0));
      List<Object> kinds = kinds(rest, RegionKind.values());
      if (!kinds.equals(List.of(RegionKind.STATUTORY.name()))) {
        json.put("kind", kinds);
      }
    } else if (units.register() == Register.COMMUNITIES) {
      json.put("communities", kinds(rest, CommunityKind.values()));
    } else {
      json.put("sites", units.register().key());
    }
    where(rest, json);
    return json;
  }

  /** The kinds that are asked for; all of them where none is. */
  private static List<Object> kinds(Map<String, Match> rest, Labeled[] all) {
    return rest.get("kind") instanceof Match.AnyOf
        ? values(rest, "kind")
        : Arrays.stream(all).<Object>map(Labeled::name).toList();
  }

  private static List<Object> values(Map<String, Match> rest, String column) {
    return rest.remove(column) instanceof Match.AnyOf any
        ? any.values().stream().map(RecordsWriter::constant).toList()
        : List.of();
  }

  /** Puts {@code where} into an object, if there is one. */
  static void where(Map<String, Match> matches, Map<String, Object> json) {
    if (!matches.isEmpty()) {
      Map<String, Object> where = new LinkedHashMap<>();
      matches.forEach((column, match) -> where.put(column, of(match)));
      json.put("where", where);
    }
  }

  private static Object of(Match match) {
    if (match instanceof Match.AnyOf any) {
      List<Object> values = any.values().stream().map(RecordsWriter::constant).toList();
      return values.size() == 1 ? values.get(0) : values;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    if (match instanceof Match.AllOf all) {
      json.put("allOf", all.values().stream().map(RecordsWriter::constant).toList());
    } else if (match instanceof Match.Range range) {
      range.from().ifPresent(end -> json.put("from", constant(end)));
      range.to().ifPresent(end -> json.put("to", constant(end)));
    } else if (match instanceof Match.Present present) {
      json.put("present", present.present());
    }
    return json;
  }

  /** Numbers and truth values as they are; names and days as texts. */
  private static Object constant(Object value) {
    if (value instanceof Labeled labeled) {
      return labeled.name();
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
