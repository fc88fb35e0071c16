package org.planmetrics.reference;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;

/** A small data directory in texts: the city A of the counties A1, A2, A3, on 2024-12-31. */
final class HandWorkedFiles {
  private final Map<String, String> files = new TreeMap<>();

  private HandWorkedFiles() {
    with("snapshot.json", "{\"format\": 1, \"asOf\": \"2024-12-31\"}");
    regions("A1,A1,COUNTY,A", "A2,A2,COUNTY,A", "A3,A3,COUNTY,A");
  }

  static HandWorkedFiles city() {
    return new HandWorkedFiles();
  }

  /** Rows below the header and the city. */
  HandWorkedFiles regions(String... rows) {
    String all = "A,A,PREFECTURE,\n" + String.join("\n", rows);
    return with("regions.csv", "code,name,level,parent", all);
  }

  HandWorkedFiles figures(String... rows) {
    return with("figures.csv", "place,figure,value,unit,as_of", rows);
  }

  HandWorkedFiles catalogue(String... rows) {
    return with("catalogue.csv", "figure,kind,unit,weight,signed", rows);
  }

  HandWorkedFiles with(String file, String header, String... rows) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (String row : rows) {
      text.append(row.isEmpty() ? "" : row + "\n");
    }
    files.put(file, text.toString());
    return this;
  }

  ReferenceWorld world() {
    return new ReferenceWorld(ReferenceDirectory.read(files));
  }

  ReferenceEvaluator evaluator() {
    return new ReferenceEvaluator(ReferenceDirectory.read(files), Map.of());
  }

  /** What a figure reads, as {@code 3}, {@code 3..5}, {@code 3..} or {@code ..}. */
  String figure(String name, String at) {
    return text(world().signedFigure(name, at));
  }

  static String text(ReferenceBounds bounds) {
    String lower = bounds.lower().map(Fraction::toString).orElse("");
    String upper = bounds.upper().map(Fraction::toString).orElse("");
    return bounds.isKnown() ? lower : lower + ".." + upper;
  }

  static String text(Optional<Interval> reading) {
    return reading
        .map(r -> text(new ReferenceBounds(r.lower(), r.upper())))
        .orElse("not applicable");
  }
}
