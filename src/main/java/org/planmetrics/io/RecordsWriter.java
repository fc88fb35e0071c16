package org.planmetrics.io;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<Object> asked = values(rest, "kind");
    return asked.isEmpty() ? Arrays.stream(all).<Object>map(Labeled::name).toList() : asked;
  }

  /** Takes what is asked of a column away. */
  private static List<Object> values(Map<String, Match> rest, String column) {
    List<Object> values =
        Optional.ofNullable(rest.get(column)).map(Match::choices).orElse(List.of());
    values.stream().findFirst().ifPresent(v -> rest.remove(column));
    return constants(values);
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
    return match.accept(
        new Match.Visitor<>() {
          @Override
          public Object anyOf(Match.AnyOf any) {
            List<Object> values = constants(any.values());
            return values.size() == 1 ? values.get(0) : values;
          }

          @Override
          public Object allOf(Match.AllOf all) {
            return Map.of("allOf", constants(all.values()));
          }

          @Override
          public Object range(Match.Range range) {
            Map<String, Object> json = new LinkedHashMap<>();
            range.from().ifPresent(end -> json.put("from", constant(end)));
            range.to().ifPresent(end -> json.put("to", constant(end)));
            return json;
          }

          @Override
          public Object present(Match.Present present) {
            return Map.of("present", present.present());
          }
        });
  }

  private static List<Object> constants(List<Object> values) {
    return values.stream().map(RecordsWriter::constant).toList();
  }

  /** Numbers and truth values as they are; names and days as texts. */
  private static Object constant(Object value) {
    if (value instanceof Labeled labeled) {
      return labeled.name();
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
