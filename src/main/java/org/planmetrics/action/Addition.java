package org.planmetrics.action;

import java.util.Objects;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Target;

/**
 * Additions that one floor forces at one place or site, such as 2 certified workers in 云泉社区 because
 * every urban community must have three.
 *
 * @param code the code of the place or the id of the site where they are posted
 * @param name its name, or else its code
 * @param number how many, above 0
 * @param target the target that forces them
 * @param place the place at which it does
 */
public record Addition(String code, String name, long number, Target target, Place place) {
  /** Checks that nothing is null. */
  public Addition {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(place, "place");
  }

  /** Returns such as {@code 2 at 云泉社区 229981001002, for urban-community-workers at 吉林省}. */
  @Override
  public String toString() {
    String where = name.equals(code) ? code : name + " " + code;
    return number + " at " + where + ", for " + target.id() + " at " + place.name();
  }
}
