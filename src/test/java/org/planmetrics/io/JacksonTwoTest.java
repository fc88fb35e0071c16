package org.planmetrics.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.planmetrics.plan.Assessment;
import org.planmetrics.plan.Plan;

/** A host with Jackson 2 passes the documented text on, and takes plans as text. */
class JacksonTwoTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Assessment NOW =
      Plans.jilin14().assess(Snapshots.read(Path.of("examples", "small")));

  /** What a controller returns. */
  record Answer(String user, @JsonRawValue String assessment) {}

  @Test
  void assessment_goesThroughAsItIs() throws Exception {
    String text = Assessments.format(NOW);
    String answer = MAPPER.writeValueAsString(new Answer("甲", text));
    assertThat(answer).isEqualTo("{\"user\":\"甲\",\"assessment\":" + text + "}");
    assertThat(MAPPER.readTree(answer).at("/assessment/findings/0/status").asText())
        .isEqualTo("PENDING");
  }

  @Test
  void plan_comesAsItsText() throws Exception {
    String request = "{\"user\": \"甲\", \"plan\": " + Plans.format(Plans.national14()) + "}";
    Plan plan = Plans.parse(MAPPER.readTree(request).get("plan").toString());
    assertThat(plan).isEqualTo(Plans.national14());
  }
}
