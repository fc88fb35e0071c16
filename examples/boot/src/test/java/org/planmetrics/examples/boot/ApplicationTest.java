package org.planmetrics.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planmetrics.io.Assessments;
import org.planmetrics.io.Plans;
import org.planmetrics.io.Snapshots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a random port over the small example, which H2 reads into its tables. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:registers;DATABASE_TO_LOWER=TRUE")
@ExtendWith(OutputCaptureExtension.class)
class ApplicationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DAY = "?asOf=2024-12-31";

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private URI uri(String path) {
    return URI.create(URI.create("http://localhost:" + port + path).toASCIIString());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String plan) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("/assessment" + DAY))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(plan)));
  }

  private static String detail(HttpResponse<String> response) {
    return JSON.readTree(response.body()).get("detail").asString();
  }

  @Test
  void assessment_isThatOfTheFiles() throws Exception {
    HttpResponse<String> response = get("/assessment" + DAY);
    assertThat(response.statusCode()).isEqualTo(200);
    String files =
        Assessments.format(Plans.jilin14().assess(Snapshots.read(Path.of("..", "small"))));
    assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree(files));
    assertThat(JSON.readTree(response.body()).at("/findings/0").toString())
        .startsWith("{\"target\":\"certified-workers\",\"place\":\"220000\"")
        .contains("\"reading\":{\"lower\":\"51\",\"upper\":\"51\"}", "\"status\":\"PENDING\"");
  }

  /** 9 workers for 9,004 elderly: 9,000 / 9,004 for each thousand. */
  @Test
  void finding_comesWithItsExplanation() throws Exception {
    HttpResponse<String> response = get("/assessment/西河区/workers-per-thousand-elderly" + DAY);
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode body = JSON.readTree(response.body());
    assertThat(body.at("/finding/reading/lower").asString()).isEqualTo("2250/2251");
    assertThat(body.at("/finding/status").asString()).isEqualTo("PENDING");
    assertThat(body.at("/finding/shortfall").toString()).isEqualTo("{\"min\":1,\"max\":1}");
    assertThat(body.at("/explanation/text/zh").asString())
        .isEqualTo("每千名老年人至少1名社会工作者，西河区 229903：未达标（未到期）");
    assertThat(body.at("/explanation/parts").isEmpty()).isFalse();
  }

  @Test
  void place_hasItsScoreCard() throws Exception {
    JsonNode body = JSON.readTree(get("/assessment/229903" + DAY).body());
    assertThat(body.get("place").asString()).isEqualTo("229903");
    assertThat(body.get("findings").size()).isGreaterThan(5);
  }

  @Test
  void unknownNames_are404_andListTheNearest() throws Exception {
    HttpResponse<String> place = get("/assessment/西河县" + DAY);
    assertThat(place.statusCode()).isEqualTo(404);
    assertThat(detail(place)).contains("西河县", "西河区");
    HttpResponse<String> target = get("/assessment/西河区/workers-per-elderly" + DAY);
    assertThat(target.statusCode()).isEqualTo(404);
    assertThat(detail(target)).contains("'workers-per-elderly'", "workers-per-thousand-elderly");
  }

  @Test
  void aDayThatIsNone_orMissing_is400() throws Exception {
    HttpResponse<String> none = get("/assessment?asOf=2024-13-31");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(detail(none)).isEqualTo("Failed to convert 'asOf' with value: '2024-13-31'");
    HttpResponse<String> missing = get("/assessment");
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(detail(missing)).isEqualTo("Required parameter 'asOf' is not present.");
  }

  @Test
  void report_isInTheReadersLanguage() throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("/assessment/report" + DAY));
    HttpResponse<String> zh = send(request.copy().header("Accept-Language", "zh-CN"));
    assertThat(zh.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(zh.body()).startsWith("<!doctype html>").contains("<html lang=zh");
    HttpResponse<String> en = send(request.copy().header("Accept-Language", "en"));
    assertThat(en.body()).contains("<html lang=en");
  }

  @Test
  void ownPlan_isRead_orAllItsProblemsAreTold() throws Exception {
    HttpResponse<String> good = post(Plans.format(Plans.jilin14().in("229900")));
    assertThat(JSON.readTree(good.body()).get("place").asString()).isEqualTo("229900");
    HttpResponse<String> bad =
        post(
            """
            {"id": "p", "targets": [
              {"id": "t", "indicator": "x", "atLeast": 1}]}\
            """);
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(detail(bad)).isEqualTo("the plan cannot be read");
    JsonNode problems = JSON.readTree(bad.body()).get("problems");
    assertThat(problems.size()).isEqualTo(2);
    assertThat(problems.toString())
        .contains("plan.json, line 1, column", "place", "there is no indicator 'x'");
    assertThat(detail(post("{\n\"id\" 1}"))).startsWith("the body is no JSON; see line 2, column");
    HttpResponse<String> empty = post("");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(detail(empty)).isEqualTo("the body must be a plan, in JSON");
  }

  @Test
  void ownPlan_thatDoesNotFitTheData_is400_andListsWhatThereIs() throws Exception {
    HttpResponse<String> place = post(own("999", "{\"count\": \"workers\"}"));
    assertThat(place.statusCode()).isEqualTo(400);
    assertThat(detail(place)).startsWith("there is no place '999'; valid: 吉林省, ");
    HttpResponse<String> column =
        post(own("220000", "{\"count\": \"workers\", \"where\": {\"hobby\": \"go\"}}"));
    assertThat(column.statusCode()).isEqualTo(400);
    assertThat(detail(column)).startsWith("there is no column of the workers 'hobby'; valid: ");
  }

  private static String own(String place, String indicator) {
    return """
    {"id": "p", "place": "%s", "targets": [
      {"id": "t", "indicator": %s, "atLeast": 1, "by": "2025-12-31"}]}\
    """
        .formatted(place, indicator);
  }

  @Test
  void badRows_areForTheLog_notForTheClient(CapturedOutput log) throws Exception {
    jdbc.update(
        "INSERT INTO staff (staff_no, office, employment) VALUES ('X1', '229903', 'FRIEND')");
    try {
      HttpResponse<String> response = get("/assessment" + DAY);
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).doesNotContain("FRIEND");
      assertThat(detail(response))
          .isEqualTo("the registers cannot be read; the server's log says why");
      assertThat(log).contains("workers, record 61, employment: 'FRIEND'");
    } finally {
      jdbc.update("DELETE FROM staff WHERE staff_no = 'X1'");
    }
  }
}
