package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a plan; in the tables ' stands for ". */
class PlanProblemsTest {
  static final String KINDS =
      "count, sum, figure, ratio, share, least, greatest, need, plus, minus, value, on, firstKnown";
  private static final String DOCUMENTED = "; see S9 in rules.md";
  private static final String BARS =
      "must have exactly one bar of atLeast, moreThan, atMost, lessThan, between, but has ";
  private static final String DAY = "must be a date such as \"2023-12-31\"";
  private static final String NUMBER = "must be a number such as 20000, 0.5, \"60%\" or \"3/5\"";

  @TempDir Path temp;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"texts", "plans"})
  void parse_tellsWhatIsWrong(String json, List<String> problems) {
    assertThat(problems(json)).containsExactlyElementsOf(problems);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"indicators", "units", "norms", "wheres"})
  void parse_tellsWhatIsWrongWithAnIndicator(String indicator, List<String> problems) {
    assertThat(problems(withIndicator(indicator)))
        .containsExactlyElementsOf(problems.stream().map(p -> "line 2, column " + p).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void parse_tellsWhatIsWrongWithATarget(String members, List<String> problems) {
    assertThat(problems(withTarget(members))).containsExactlyElementsOf(problems);
  }

  /** The plans of all tables that are JSON. */
  static Stream<String> broken() {
    Stream<String> indicators =
        Stream.of(indicators(), units(), norms(), wheres())
            .flatMap(table -> table)
            .map(row -> withIndicator(first(row)));
    Stream<String> targets = targets().map(row -> withTarget(first(row)));
    return Stream.of(plans().map(PlanProblemsTest::first), indicators, targets)
        .flatMap(json -> json)
        .map(json -> json.replace('\'', '"'));
  }

  private static String first(Arguments row) {
    return (String) row.get()[0];
  }

  private static String withIndicator(String indicator) {
    return "{'id': 'p', 'place': 'a', 'targets': [{'id': 't', 'by': '2025-12-31', 'atLeast': 1,"
        + " 'indicator':\n"
        + indicator
        + "}]}";
  }

  private static String withTarget(String members) {
    return "{'id': 'p', 'place': 'a', 'targets': [{'id': 't', 'indicator': {'figure': 'x'},\n"
        + members
        + "}]}";
  }

  private static List<String> problems(String json) {
    return DataDir.problems(() -> Plans.parse(json.replace('\'', '"'))).stream()
        .map(p -> p.replaceFirst("^plan\\.json, ", ""))
        .toList();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        bad("", "line 1, column 1: is empty; it must be a JSON object"),
        bad("[]", "line 1, column 1: must be an object, a plan, but is a list"),
        bad("null", "line 1, column 1: 'null' must be an object, a plan, but is null"),
        bad(
            "{'id': 'p',\n 'place' 'a'}",
            "line 2, column 10: is no JSON: Unexpected character ('\"' (code 34)):"
                + " was expecting a colon to separate property name and value"),
        bad(
            "{'id': 'p'",
            "line 1, column 11: is no JSON: Unexpected end-of-input:"
                + " expected close marker for Object"),
        bad(
            "{'id': NaN}",
            "line 1, column 11: is no JSON: Non-standard token 'NaN':"
                + " enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow"),
        bad(
            "[".repeat(501) + "]".repeat(501),
            "line 1, column 501: is nested too deep: there may be 500 levels"),
        bad(
            "{'id': 'p', 'place': 'a', 'targets': 5} x",
            "line 1, column 38, /targets: '5' must be a list, but is a number",
            "line 1, column 41: there must be nothing after the end of the object"));
  }

  static Stream<Arguments> plans() {
    String given = ": must be given";
    return Stream.of(
        bad(
            "{}",
            "line 1, column 1, /id" + given,
            "line 1, column 1, /place" + given,
            "line 1, column 1, /targets: must be given, or else milestones"),
        bad(
            "{'format': 2, 'id': ' ', 'id': 'q', 'place': 5, 'targets': [],\n"
                + "'baseline': '31.12.2020', 'source': {'by': 'x'}, 'milestone': []}",
            "line 1, column 12, /format: '2' must be 1, the only format there is",
            "line 1, column 21, /id: ' ' must not be blank",
            "line 1, column 26, /id: is there already; a key must be given once",
            "line 1, column 46, /place: '5' must be a text, but is a number",
            "line 1, column 60, /targets: must not be an empty list",
            "line 2, column 13, /baseline: '31.12.2020' " + DAY,
            "line 2, column 37, /source/title" + given,
            "line 2, column 38, /source/by: is no key of a source; valid: date, title, issuer",
            "line 2, column 50, /milestone: is no key of a plan; valid: milestones, title, baseline,"
                + " place, format, id, source, indicators, targets; see S15 in rules.md"),
        bad(
            "{'id': 'p', 'place': 'a', 'targets': [{'id': 't', 'by': '2025-12-31', 'atLeast': 2,\n"
                + "'indicator': {'ratio': ['beds', {'on': 'baseline', 'of': 'beds'}]}}],\n"
                + "'indicators': {'beds': {'figure': 'beds'}}}",
            "line 1, column 1, /baseline: must be given: target 't' reads something on it or since"),
        bad(
            "{'id': 'p', 'place': 'a', 'targets': [1, {'id': 't'}],\n"
                + "'milestones': [{'id': 'm', 'by': '2025-12-31'}, {'id': 'm'}]}",
            "line 1, column 39, /targets/0: '1' must be an object, a target, but is a number",
            "line 1, column 42, /targets/1/indicator" + given,
            "line 1, column 42, /targets/1: " + BARS + "none",
            "line 2, column 49, /milestones/1/by" + given,
            "line 2, column 56, /milestones/1/id: 'm' is there already;"
                + " the ids of milestones must be unique"),
        bad(
            "{'id': 'p', 'place': 'a', 'targets': [\n"
                + "{'id': 't', 'indicator': 'x', 'atLeast': 1, 'by': '2025-12-31'},\n"
                + "{'id': 't', 'indicator': 'e', 'atLeast': 'f', 'by': '2025-12-31'}],\n"
                + "'indicators': {'a': 'b', 'b': 'c', 'c': 'b',\n"
                + "'d': {'plus': ['d', 'e']}, '': {'figure': 'y'}}}",
            "line 2, column 26, /targets/0/indicator: there is no indicator 'x';"
                + " valid: a, b, c, d, ",
            "line 3, column 8, /targets/1/id: 't' is there already;"
                + " the ids of targets must be unique",
            "line 3, column 26, /targets/1/indicator: there is no indicator 'e';"
                + " valid: a, b, c, d, ",
            "line 3, column 42, /targets/1/atLeast: there is no indicator 'f';"
                + " valid: a, b, c, d, ",
            "line 4, column 31, /indicators/b: makes a cycle: b → c → b",
            "line 5, column 6, /indicators/d: makes a cycle: d → d",
            "line 5, column 21, /indicators/d/plus/1: there is no indicator 'e';"
                + " valid: a, b, c, d, ",
            "line 5, column 32, /indicators/: the name of an indicator must not be blank"));
  }

  static Stream<Arguments> indicators() {
    return Stream.of(
        bad(
            "5",
            "1, /targets/0/indicator: '5' must be the name of an indicator,"
                + " or an object with one of "
                + KINDS
                + DOCUMENTED),
        bad(
            "{}",
            "1, /targets/0/indicator: must have exactly one of "
                + KINDS
                + ", but has none"
                + DOCUMENTED),
        bad(
            "{'count': 'workers', 'figure': 'x'}",
            "1, /targets/0/indicator: must have exactly one of "
                + KINDS
                + ", but has count and figure"
                + DOCUMENTED),
        bad(
            "{'count': 'worker', 'per': 3}",
            "11, /targets/0/indicator/count: 'worker' must be one of regions, communities, workers,"
                + " facilities, stations, organizations",
            "21, /targets/0/indicator/per: is no key of an indicator 'count';"
                + " valid: where, count, title; see S9 in rules.md"),
        bad(
            "{'sum': 'workers.beds'}",
            "9, /targets/0/indicator/sum: 'workers.beds' must be one of workers.fte,"
                + " facilities.beds, facilities.residents"),
        bad("{'figure': ''}", "12, /targets/0/indicator/figure: must not be blank"),
        bad(
            "{'ratio': [{'figure': 'a'}, {'figure': 'b'}], 'per': 0}",
            "54, /targets/0/indicator/per: per must be above 0, but was 0"),
        bad(
            "{'ratio': [{'figure': 'a'}], 'per': 'many'}",
            "11, /targets/0/indicator/ratio: must be a list of two indicators,"
                + " numerator and denominator",
            "37, /targets/0/indicator/per: 'many' " + NUMBER),
        bad("{'plus': []}", "10, /targets/0/indicator/plus: must not be an empty list"),
        bad(
            "{'average': [{'figure': 'a'}], 'title': {'en': 'x'}}",
            "1, /targets/0/indicator: must have exactly one of "
                + KINDS
                + ", but has only 'average'"
                + DOCUMENTED),
        bad(
            "{'plus': [{'figure': 'a'}, {'figure': 'b'}], 'weights': [1], 'weight': 2}",
            "57, /targets/0/indicator/weights: plus must have one weight for each term, but has 1"
                + " for 2",
            "62, /targets/0/indicator/weight: is no key of an indicator 'plus'; valid: weights,"
                + " title, plus; see S29 in rules.md"),
        bad(
            "{'plus': [{'figure': 'a'}], 'weights': [0]}",
            "40, /targets/0/indicator/weights: the weights of plus must not be 0; leave the term"
                + " out"),
        bad(
            "{'minus': [{'figure': 'a'}]}",
            "11, /targets/0/indicator/minus: must be a list of at least two indicators, the first"
                + " less the others"),
        bad(
            "{'value': -1}",
            "11, /targets/0/indicator/value: a value must not be negative, but was -1; give it a"
                + " weight below 0 in a plus"),
        bad(
            "{'on': '-10y', 'off': {'figure': 'a'}}",
            "1, /targets/0/indicator/of: must be given",
            "8, /targets/0/indicator/on: must be a date such as 2020-12-31, baseline, or -1y to"
                + " -9y, but was '-10y'",
            "16, /targets/0/indicator/off: is no key of an indicator 'on'; valid: of, on, title;"
                + " see S30 in rules.md"),
        bad(
            "{'figure': 'a', 'during': 'quarter'}",
            "27, /targets/0/indicator/during: during must be plan, year, or from and to, but was"
                + " 'quarter'"),
        bad(
            "{'figure': 'a', 'during': {'from': '2025-01-01', 'to': '2024-12-31'}}",
            "27, /targets/0/indicator/during: during must not end before it begins, but was"
                + " 2025-01-01 to 2024-12-31"),
        bad(
            "{'firstKnown': {}, 'title': 'x'}",
            "16, /targets/0/indicator/firstKnown: must be a list, but is an object",
            "29, /targets/0/indicator/title: 'x' must be an object, a title, but is a text"));
  }

  static Stream<Arguments> units() {
    String having = "'having': {'indicator': {'figure': 'x'}, 'atLeast': 1}";
    return Stream.of(
        bad(
            "{'share': {'level': 'COMMUNITY'}, 'having': {'indicator': {'figure': 'x'}}}",
            "21, /targets/0/indicator/share/level: level must be above COMMUNITY;"
                + " communities are units of their own",
            "45, /targets/0/indicator/having: " + BARS + "none"),
        bad(
            "{'share': {'communities': []}}",
            "1, /targets/0/indicator/having: must be given",
            "27, /targets/0/indicator/share/communities: must not be an empty list"),
        bad(
            "{'share': {'communities': ['CITY']}, 'having': {'all': []}}",
            "28, /targets/0/indicator/share/communities/0: 'CITY' must be one of URBAN 城市社区,"
                + " TOWN 乡镇社区, VILLAGE 村",
            "56, /targets/0/indicator/having/all: must not be an empty list"),
        bad(
            "{'share': {'sites': 'workers', 'kind': []}, " + having + "}",
            "21, /targets/0/indicator/share/sites: 'workers' must be one of facilities, stations,"
                + " organizations",
            "32, /targets/0/indicator/share/kind: is no key of units by sites; valid: sites, where; see S8 in rules.md"),
        bad(
            "{'share': {'level': 'COUNTY', 'where': {'级别': 'COUNTY'}}, " + having + "}",
            "47, /targets/0/indicator/share/where/级别: 'level' is asked for already"),
        bad(
            "{'share': {}, " + having + "}",
            "11, /targets/0/indicator/share: must have exactly one of level, communities, sites,"
                + " but has none"));
  }

  static Stream<Arguments> norms() {
    return Stream.of(
        norm(
            "{}",
            ": must have exactly one of onePer, base, bands, but has none; see S13 in rules.md"),
        norm("{'onePer': 0}", ": onePer must be above 0, but was 0"),
        norm("{'base': -1, 'upTo': 1, 'thenOnePer': 2}", ": base must not be negative, but was -1"),
        bad(
            "{'need': {'onePer': 9, 'minimum': 1.7, 'rounding': 'FAR'}, 'of': {'figure': 'x'}}",
            "35, /targets/0/indicator/need/minimum: '1.7' must be a whole number of at most 18"
                + " digits",
            "52, /targets/0/indicator/need/rounding: 'FAR' must be one of UP, DOWN, NEAREST"),
        bands("[[0, 5], [9, 3]]", ": band values must not fall, but 3 follows 5"),
        bands("[[0, 5], [0, 6]]", ": band starts must rise, but 0 follows 0"),
        bands("[]", ": must not be an empty list"));
  }

  private static Arguments norm(String norm, String problem) {
    String json = "{'need': " + norm + ", 'of': {'figure': 'x'}}";
    return bad(json, "10, /targets/0/indicator/need" + problem);
  }

  private static Arguments bands(String bands, String problem) {
    String json = "{'need': {'bands': " + bands + "}, 'of': {'figure': 'x'}}";
    return bad(json, "20, /targets/0/indicator/need/bands" + problem);
  }

  static Stream<Arguments> wheres() {
    return Stream.of(
        where(
            "{'certificate': 'DOCTOR'}",
            "47, /targets/0/indicator/where/certificate:"
                + " where certificate: 'DOCTOR' must be one of ASSISTANT 助理社会工作师,"
                + " INTERMEDIATE 社会工作师, SENIOR 高级社会工作师"),
        where(
            "{'fte': 'x', 'trained': 2}",
            "39, /targets/0/indicator/where/fte: where fte: 'x' must be a number",
            "55, /targets/0/indicator/where/trained: where trained: '2' must be true or false"),
        where(
            "{'x': [], 'y': null}",
            "37, /targets/0/indicator/where/x: must not be an empty list",
            "46, /targets/0/indicator/where/y: 'null' must be a text, a number, true or false,"
                + " but is null"),
        where(
            "{'x': {'from': 1, 'to': '2023-01-01'}}",
            "37, /targets/0/indicator/where/x: the ends of a range must be two numbers or two"
                + " dates, but were 1 and 2023-01-01"),
        where(
            "{'x': {'from': 5, 'to': 3}}",
            "37, /targets/0/indicator/where/x: 'from' must not be after 'to', but they were 5"
                + " and 3"),
        where(
            "{'x': {'from': 'soon'}}",
            "46, /targets/0/indicator/where/x/from: 'soon' must be a number or a date such as"
                + " \"2023-12-31\""),
        where(
            "{'x': {'present': 1}, 'y': {'allOf': []}, 'z': {}}",
            "49, /targets/0/indicator/where/x/present: '1' must be true or false",
            "68, /targets/0/indicator/where/y/allOf: must not be an empty list",
            "78, /targets/0/indicator/where/z: must have 'from' or 'to', or 'allOf',"
                + " or 'present'"),
        where(
            "[]",
            "31, /targets/0/indicator/where: must be an object, column by column,"
                + " but is a list"));
  }

  private static Arguments where(String where, String... problems) {
    return bad("{'count': 'workers', 'where': " + where + "}", problems);
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        bad(
            "'atLeast': 1, 'by': '2025-12-31', 'steps': []",
            "line 2, column 44, /targets/0/steps: must not be an empty list"),
        bad(
            "'atLeast': 1, 'by': '2025-12-31', 'steps': [{'atLeast': 1, 'by': '2025-12-31'}]",
            "line 2, column 44, /targets/0/steps: the bars of target 't' must be due on rising days,"
                + " but 2025-12-31 follows 2025-12-31"),
        bad(
            "'atLeast': 1, 'by': '2025-12-31', 'steps': [{'by': '2024-12-31', 'levels': 1}]",
            "line 2, column 45, /targets/0/steps/0: " + BARS + "none",
            "line 2, column 66, /targets/0/steps/0/levels: is no key of a step; valid: atLeast,"
                + " between, atMost, lessThan, by, clause, moreThan; see S15 in rules.md"),
        bad(
            "'atLeast': 1, 'steps': [{'atLeast': 1, 'by': '2025-12-31'}]",
            "line 2, column 24, /targets/0/steps: steps must lead to a last deadline, but target 't'"
                + " has no 'by'"),
        bad(
            "'atLeast': 1, 'by': '2025-12-31', 'from': '2026-01-01', 'until': '2025-12-31'",
            "line 2, column 43, /targets/0/from: 'from' must not be after the deadline, 2025-12-31,"
                + " but was 2026-01-01 in target 't'",
            "line 2, column 66, /targets/0/until: 'until' must be after the deadline, 2025-12-31,"
                + " but was 2025-12-31 in target 't'"),
        bad(
            "'atLeast': 1, 'from': '2024-01-01', 'until': '2024-01-01'",
            "line 2, column 46, /targets/0/until: 'until' must be after 'from', 2024-01-01, but was"
                + " 2024-01-01 in target 't'"),
        bad("'atLeast': 1, 'until': 'soon'", "line 2, column 24, /targets/0/until: 'soon' " + DAY),
        bad(
            "'atLeast': 1, 'where': {'kind': 'STATUTORY'}",
            "line 2, column 24, /targets/0/where: must stand beside 'levels'; it keeps those of"
                + " their places that satisfy it"),
        bad(
            "'atLeast': 1, 'levels': ['COUNTY'], 'where': {'level': 'COUNTY'}",
            "line 2, column 46, /targets/0/where: 'where' must not ask for 'level', which 'levels'"
                + " does, but did in target 't'"),
        bad(
            "'atLeast': 1, 'levels': ['COUNTY'], 'where': {'kind': 'URBAN'}",
            "line 2, column 55, /targets/0/where/kind: where kind: 'URBAN' must be one of"
                + " STATUTORY 法定, FUNCTIONAL 功能区, VIRTUAL 虚拟"),
        bad(
            "'atLeast': 1, 'levels': ['COUNTY', 'COMMUNITY'], 'where': {'kind': 'VIRTUAL'}",
            "line 2, column 59, /targets/0/where: where kind: 'VIRTUAL' must be one of"
                + " URBAN 城市社区, TOWN 乡镇社区, VILLAGE 村"),
        target("'atLeast': 1e999", "12, /targets/0/atLeast: '1e999' must have at most 100 digits"),
        target(
            "'atLeast': [1]",
            "12, /targets/0/atLeast: must be a number, a text such as"
                + " \"60%\" or \"3/5\", or an indicator"),
        target(
            "'between': [40, 35]",
            "12, /targets/0/between: between must go from the smaller to the greater,"
                + " but was 40 to 35"),
        target(
            "'between': [35]",
            "12, /targets/0/between: must be a list of two values," + " from and to"),
        target("'between': [1, 'x']", "16, /targets/0/between/1: 'x' " + NUMBER),
        bad(
            "'by': '2025-12-31', 'atLeast': 1, 'lessThan': 3",
            "line 1, column 39, /targets/0: " + BARS + "atLeast and lessThan"),
        bad(
            "'atLeast': 1, 'by': '2025-13-31', 'clause': 3, 'nature': 'SOFT', 'levels': ['X'],\n"
                + "'title': {'de': 'x'}, 'baseline': {'value': 1}",
            "line 2, column 21, /targets/0/by: '2025-13-31' " + DAY,
            "line 2, column 45, /targets/0/clause: '3' must be a text, but is a number",
            "line 2, column 58, /targets/0/nature: 'SOFT' must be one of BINDING 约束性,"
                + " ANTICIPATORY 预期性",
            "line 2, column 77, /targets/0/levels/0: 'X' must be one of NATION 全国, PROVINCE 省,"
                + " PREFECTURE 市, COUNTY 县, TOWNSHIP 乡镇, COMMUNITY 村居",
            "line 3, column 10, /targets/0/title: a title must have a Chinese or an English text",
            "line 3, column 11, /targets/0/title/de: is no key of a title; valid: zh, en",
            "line 3, column 35, /targets/0/baseline/on: must be given"));
  }

  private static Arguments target(String bar, String problem) {
    return bad(bar + ", 'by': '2025-12-31'", "line 2, column " + problem);
  }

  private static Arguments bad(String json, String... problems) {
    return arguments(json, Arrays.asList(problems));
  }

  @Test
  void read_tellsOfFilesThatAreNoText() throws IOException {
    Path gbk = Files.write(temp.resolve("gbk.json"), gbk("{\"id\":\n \"甲\"}"));
    Path wide = Files.write(temp.resolve("wide.json"), "{}".getBytes(UTF_16));
    Path none = temp.resolve("none.json");

    assertThat(DataDir.problems(() -> Plans.read(gbk)))
        .containsExactly(
            "gbk.json, line 2, column 3: has bytes that are not UTF-8; save the file as UTF-8");
    assertThat(DataDir.problems(() -> Plans.read(wide)))
        .containsExactly("wide.json: is UTF-16; save it as UTF-8");
    assertThat(DataDir.problems(() -> Plans.read(none)))
        .containsExactly("none.json: does not exist");
    assertThat(DataDir.problems(() -> Plans.read(temp)))
        .singleElement()
        .asString()
        .endsWith(": is a directory; it must be a file");
  }

  private static byte[] gbk(String text) {
    return text.getBytes(Charset.forName("GB18030"));
  }
}
