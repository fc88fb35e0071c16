package org.planmetrics.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.planmetrics.action.Apportionment;
import org.planmetrics.action.Staffing;
import org.planmetrics.brief.Brief;
import org.planmetrics.domain.Column;
import org.planmetrics.domain.Row;
import org.planmetrics.domain.Text;
import org.planmetrics.number.Fraction;
import org.planmetrics.number.Interval;
import org.planmetrics.number.Reading;
import org.planmetrics.number.Shortfall;
import org.planmetrics.number.UnitCounts;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Explanation;
import org.planmetrics.plan.Finding;
import org.planmetrics.plan.Milestone;
import org.planmetrics.plan.MilestoneFinding;
import org.planmetrics.plan.PlaceFindings;
import org.planmetrics.plan.Plan;
import org.planmetrics.plan.StatusSummary;
import org.planmetrics.plan.Target;
import org.planmetrics.progress.Change;
import org.planmetrics.progress.Difference;
import org.planmetrics.progress.PaceSummary;
import org.planmetrics.progress.Timeline;
import org.planmetrics.progress.Trajectory;
import org.planmetrics.snapshot.Snapshot;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * What Jackson 3 must know so that a host's own mapper writes assessments, findings, trajectories
 * and so on as the documented JSON (SPEC section 5), and reads plans: {@code
 * JsonMapper.builder().findAndAddModules().build()} finds it, and so does Spring Boot 4.
 *
 * <p>Numbers that may be fractions are exact texts such as {@code "3/2"}, whatever the mapper is
 * told of maps, nulls and names. What is wrong with a plan is a {@code DatabindException} whose
 * cause is the {@link org.planmetrics.domain.DataException} with all problems.
 */
@SuppressWarnings("exports")
public final class PlanmetricsModule extends JacksonModule {
  /** The module; it has no options. */
  public PlanmetricsModule() {
    // Called by ServiceLoader.
  }

  /** Writes a document row by row. */
  private interface Writing<T> {
    void write(T value, Document out) throws IOException;
  }

  @Override
  public String getModuleName() {
    return "org.planmetrics";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers all = new SimpleSerializers();
    documents(all);
    findings(all);
    values(all);
    context.addSerializers(all);
    SimpleDeserializers read = new SimpleDeserializers();
    read.addDeserializer(Plan.class, new PlanDeserializer());
    context.addDeserializers(read);
  }

  private static void documents(SimpleSerializers all) {
    document(all, Assessment.class, AssessmentWriter::write);
    document(all, PlaceFindings.class, AssessmentWriter::write);
    document(all, Timeline.class, TimelineWriter::write);
    document(all, Difference.class, TimelineWriter::write);
    document(all, Staffing.class, ActionWriter::write);
    document(all, Apportionment.class, ActionWriter::write);
    value(all, Plan.class, PlanWriter::of);
    value(all, Target.class, PlanWriter::of);
    value(all, Milestone.class, PlanWriter::of);
    value(all, Snapshot.class, SnapshotHead::of);
  }

  private static void findings(SimpleSerializers all) {
    value(all, Finding.class, AssessmentWriter::finding);
    value(all, MilestoneFinding.class, AssessmentWriter::milestone);
    value(all, Explanation.class, PlanmetricsModule::explanation);
    value(all, Trajectory.class, TimelineWriter::trajectory);
    value(all, Change.class, TimelineWriter::change);
    value(all, StatusSummary.class, Summaries::of);
    value(all, PaceSummary.class, Summaries::of);
    value(all, Brief.class, brief -> new BriefWriter(brief).json());
  }

  private static void values(SimpleSerializers all) {
    value(all, Reading.class, reading -> AssessmentWriter.reading(reading, true));
    value(all, Interval.class, AssessmentWriter::interval);
    value(all, Fraction.class, Fraction::toString);
    value(all, Shortfall.class, AssessmentWriter::shortfall);
    value(all, UnitCounts.class, AssessmentWriter::units);
    value(all, Text.class, JsonValues::title);
    value(all, Row.class, row -> cells((Row<?>) row));
  }

  private static Map<String, Object> explanation(Explanation explanation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", JsonValues.title(explanation.text()));
    json.put("parts", explanation.parts().stream().map(PlanmetricsModule::explanation).toList());
    return json;
  }

  /** The filled cells of a record as its file has them. */
  private static Map<String, Object> cells(Row<?> row) {
    Map<String, Object> json = new LinkedHashMap<>();
    row.columns().all().forEach(column -> cell(row, column, json));
    json.putAll(row.attributes());
    return json;
  }

  private static <V> void cell(Row<?> row, Column<V> column, Map<String, Object> json) {
    row.get(column).ifPresent(value -> json.put(column.name(), column.write(value)));
  }

  private static <T> void document(SimpleSerializers all, Class<T> type, Writing<T> writing) {
    all.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            try {
              writing.write(value, new TokenDocument(out));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
  }

  private static <T> void value(SimpleSerializers all, Class<T> type, Function<T, Object> json) {
    all.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            TokenDocument.write(json.apply(value), out);
          }
        });
  }
}
