package org.planmetrics.io;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.planmetrics.domain.Place;
import org.planmetrics.plan.Assessment;

/** A JSON object that is written member by member, its long lists row by row. */
interface Document {
  /** Writes a member. */
  void member(String key, Object value) throws IOException;

  /** Writes a member that begins a line, where there are lines. */
  default void line(String key, Object value) throws IOException {
    member(key, value);
  }

  /** Writes a list, without holding it. */
  void rows(String key, Stream<Map<String, Object>> rows) throws IOException;

  /** Ends the object. */
  void end() throws IOException;

  /** Writes what every document of an assessment begins with. */
  default void head(Assessment assessment) throws IOException {
    head(assessment, assessment.place());
  }

  /** Writes what a document of one place of an assessment begins with. */
  default void head(Assessment assessment, Place place) throws IOException {
    member("format", 1);
    member("plan", assessment.plan().id());
    member("place", place.code());
    member("asOf", assessment.snapshot().asOf().toString());
  }
}
