package org.planmetrics.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planmetrics.text.Names;

/** The members of a JSON object, of which all keys must be known. */
final class Members {
  private static final String SCHEMA = "$schema";

  private final Json.Obj object;
  private final Faults faults;

  private Members(Json.Obj object, Faults faults) {
    this.object = object;
    this.faults = faults;
  }

  /**
   * The members of an object.
   *
   * @param noun what the object is, such as {@code a target}
   * @param valid the keys that it may have
   * @return the members, or empty if the value is no object
   */
  static Optional<Members> of(Json value, String noun, List<String> valid, Faults faults) {
    if (!(value instanceof Json.Obj object)) {
      faults.add(value, "must be an object, " + noun + ", but is " + value.noun());
      return Optional.empty();
    }
    for (String key : object.members().keySet()) {
      if (!valid.contains(key)) {
        String rule = "is no key of " + noun + "; " + Names.valid(key, valid) + Documented.at(noun);
        faults.add(Objects.requireNonNull(object.keys().get(key)), "", rule);
      }
    }
    return Optional.of(new Members(object, faults));
  }

  /**
   * The members of the object that a file is: its {@code $schema}, which tells editors what it may
   * hold, is passed over.
   */
  static Optional<Members> document(Json value, String noun, List<String> valid, Faults faults) {
    if (!(value instanceof Json.Obj object)) {
      return of(value, noun, valid, faults);
    }
    Map<String, Json> members = new LinkedHashMap<>(object.members());
    members.remove(SCHEMA);
    return of(new Json.Obj(object.spot(), members, object.keys()), noun, valid, faults);
  }

  Json.Obj object() {
    return object;
  }

  boolean has(String key) {
    return object.members().containsKey(key);
  }

  /** Those of the keys that are there. */
  List<String> among(List<String> keys) {
    return object.members().keySet().stream().filter(keys::contains).toList();
  }

  Optional<Json> find(String key) {
    return Optional.ofNullable(object.members().get(key));
  }

  /** The value of a key that must be there. */
  Optional<Json> need(String key) {
    Optional<Json> value = find(key);
    if (value.isEmpty()) {
      faults.add(object.spot().member(key), "", "must be given");
    }
    return value;
  }

  /** Where a key stands. */
  Json.Spot key(String key) {
    return object.keys().getOrDefault(key, object.spot());
  }
}
