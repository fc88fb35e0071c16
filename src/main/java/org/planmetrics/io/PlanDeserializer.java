package org.planmetrics.io;

import org.planmetrics.domain.DataException;
import org.planmetrics.plan.Plan;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a plan where it stands in a host's JSON. */
final class PlanDeserializer extends ValueDeserializer<Plan> {
  @Override
  public Plan deserialize(JsonParser parser, DeserializationContext context) {
    try {
      return Plans.read(parser);
    } catch (DataException e) {
      throw DatabindException.from(parser, e.getMessage(), e);
    }
  }
}
