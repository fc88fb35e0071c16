import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drives the HTML report in a real browser as a reader would, from {@code file:}: at 1280 and 390
 * pixels, in both languages, it sorts, expands and prints, and axe looks for what some cannot read. Any error on the console, any request
 * for another file and any failed check ends it with exit code 1.
 *
 * <pre>
 * java -cp planmetrics-all.jar .ci/Browser.java CHROMIUM REPORT.html PICTURES_DIR AXE.js
 * </pre>
 */
final class Browser implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final long PATIENCE = 120;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private final List<String> troubles = new ArrayList<>();
  private String session = "";
  private int lastId;

  public static void main(String[] args) throws Exception {
    Path pictures = Files.createDirectories(Path.of(args[2]));
    String axe = Files.readString(Path.of(args[3]));
    try (Browser browser = new Browser(args[0], Files.createTempDirectory("chromium"))) {
      browser.open();
      browser.testItself();
      String report = Path.of(args[1]).toAbsolutePath().toUri().toString();
      for (int width : new int[] {1280, 390}) {
        browser.read(report, width, pictures, axe);
      }
      browser.readWithoutScripts(report);
    }
    System.out.println("The report works in the browser; pictures are in " + pictures);
  }

  private Browser(String chromium, Path profile) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            chromium,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    process = builder.redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader(UTF_8);
    Pattern listening = Pattern.compile("DevTools listening on (ws://\\S+)");
    String line = lines.readLine();
    while (line != null && !listening.matcher(line).find()) {
      line = lines.readLine();
    }
    Matcher address = listening.matcher(Objects.requireNonNull(line, "chromium did not start"));
    require(address.find(), "chromium tells its address", line);
    Thread drain = new Thread(() -> lines.lines().forEach(l -> {}));
    drain.setDaemon(true);
    drain.start();
    HttpClient client = HttpClient.newHttpClient();
    socket = client.newWebSocketBuilder().buildAsync(URI.create(address.group(1)), this).join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
    partial.append(data);
    if (isLast) {
      messages.add(JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void open() throws Exception {
    JsonNode target = call("Target.createTarget", Map.of("url", "about:blank"));
    String id = target.get("targetId").asString();
    Map<String, Object> attach = Map.of("targetId", id, "flatten", true);
    session = call("Target.attachToTarget", attach).get("sessionId").asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** What a broken page would look like must be seen, or all that follows proves nothing. */
  private void testItself() throws Exception {
    navigate("data:text/html,<script>console.error('seen')</script><script>nope()</script>");
    require(troubles.size() == 2, "an error and an exception are noticed", troubles);
    troubles.clear();
    boolean isNoticed = false;
    try {
      require("1 > 2", "a check that fails is noticed");
    } catch (IllegalStateException e) {
      isNoticed = true;
    }
    require(isNoticed, "a check that fails is noticed", "nothing");
  }

  private void read(String report, int width, Path pictures, String axe) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    navigate(report);
    picture(pictures, width + "-zh");
    first(pictures, width + "-first");
    readableForAll(axe);
    if (width < 500) {
      unfold();
    }
    require("document.querySelectorAll('section').length > 3", "the report has its sections");
    fits(width);
    switchLanguage();
    fits(width);
    readableForAll(axe);
    picture(pictures, width + "-en");
    expand();
    sort();
    fits(width);
    picture(pictures, width + "-open");
    walkByKeyboard();
    print(pictures.resolve(width + ".pdf"));
    require(troubles.isEmpty(), "no error on the console", troubles);
  }

  /** The brief is on the first screen, on a phone on the first two. */
  private void first(Path pictures, String name) throws Exception {
    require(
        "document.getElementById('brief').getBoundingClientRect().bottom + scrollY"
            + " <= (innerWidth < 500 ? 2 : 1) * 900",
        "the brief is on the first screen");
    Files.write(pictures.resolve(name + ".png"), screenshot(900));
  }

  /** On a phone sections are folded; a heading, and a link into a section, unfolds it. */
  private void unfold() throws Exception {
    String height = "document.querySelector('#%s > div').offsetHeight";
    require(height.formatted("card") + " === 0", "the score card is folded");
    run("document.querySelector('label[for=f-card]').click()");
    require(height.formatted("card") + " > 0", "its heading unfolds it");
    run("document.querySelector('#brief li a').click()");
    require("document.querySelector(':target').offsetHeight > 60", "a link unfolds its section");
    run("document.querySelectorAll('.fold').forEach(f => f.checked = f.id !== 'contents')");
  }

  /**
   * Contrast, names and order by axe's rules for WCAG 2.2 and its best practices, but that the
   * switch of the language stands before all regions: the style sheet needs it there.
   */
  private void readableForAll(String axe) throws Exception {
    run(axe);
    run("axe.run({resultTypes: ['violations'], rules: {region: {enabled: false}}}).then(r => window.faults = r.violations)");
    for (int i = 0; i < 600 && !evaluate("!!window.faults").path("value").asBoolean(false); i++) {
      Thread.sleep(100);
    }
    String all =
        evaluate(
                "faults.map(v => v.id + ': ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 200))"
                    + ".join('\\n')")
            .path("value")
            .asString("");
    run("delete window.faults");
    require(all.isEmpty(), "axe finds nothing that some cannot read", all);
  }

  private void readWithoutScripts(String report) throws Exception {
    call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    navigate(report);
    require("document.querySelector('th button') === null", "without scripts nothing sorts");
    String en = "getComputedStyle(document.querySelector('main [lang=en]')).display";
    require(en + " === 'none'", "without scripts it opens in Chinese");
    run("document.querySelector('label[for=en]').click()");
    require(en + " !== 'none'", "without scripts the switch shows English");
    require(
        "document.querySelector('#card > div').offsetHeight === 0",
        "without scripts sections are folded on a phone");
    run("document.querySelector('label[for=f-card]').click()");
    require(
        "document.querySelector('#card > div').offsetHeight > 0", "without scripts they unfold");
    run("document.querySelector('.card .w summary').click()");
    require("document.querySelector('.card .w details').open", "without scripts a figure expands");
  }

  private void fits(int width) throws Exception {
    require(
        "document.documentElement.scrollWidth <= innerWidth", "the page is no wider than " + width);
  }

  private void switchLanguage() throws Exception {
    String zh = "getComputedStyle(document.querySelector('main [lang=zh]')).display";
    String en = "getComputedStyle(document.querySelector('main [lang=en]')).display";
    require(zh + " !== 'none' && " + en + " === 'none'", "it opens in Chinese");
    run("document.querySelector('label[for=en]').click()");
    require(zh + " === 'none' && " + en + " !== 'none'", "the switch shows English");
    require("document.documentElement.lang === 'en'", "the page says that it is English");
    run("document.querySelector('label[for=zh]').click()");
    require(zh + " !== 'none' && " + en + " === 'none'", "the switch shows Chinese again");
    run("document.querySelector('label[for=en]').click()");
  }

  private void expand() throws Exception {
    run("window.why = document.querySelector('.card .w details')");
    require("why.lastElementChild.checkVisibility() === false", "an explanation begins closed");
    run("why.querySelector('summary').click()");
    require("why.open && why.lastElementChild.offsetHeight > 20", "a figure expands");
    require("/formula: /.test(why.innerText)", "an explanation has its formula");
  }

  private void sort() throws Exception {
    run("window.table = document.querySelector('table.league')");
    run("for (let e = table; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true");
    run("window.button = table.querySelector('thead th:nth-child(4) button')");
    String values =
        "Array.from(table.tBodies[0].rows, r => parseFloat(r.cells[3].innerText))"
            + ".filter(v => !isNaN(v))";
    String ordered = values + ".every((v, i, all) => i === 0 || all[i - 1] %s v)";
    run("button.focus()");
    key("Enter");
    require(ordered.formatted("<="), "Enter on a heading sorts upwards");
    require("button.closest('th').ariaSort === 'ascending'", "and says so");
    run("button.click()");
    require(ordered.formatted(">="), "another click sorts downwards");
    require("button.closest('th').ariaSort === 'descending'", "and says so");
  }

  /** From the language on Tab must come by links, the headings' buttons and what expands. */
  private void walkByKeyboard() throws Exception {
    run("document.querySelector('[name=language]:checked').focus(); window.seen = new Set()");
    for (int i = 0; i < 120; i++) {
      key("Tab");
      run("seen.add(document.activeElement.tagName)");
    }
    require(
        "['A', 'SUMMARY', 'BUTTON'].every(tag => seen.has(tag))",
        "Tab comes from the switch by links, what expands and what sorts");
  }

  private void print(Path file) throws Exception {
    JsonNode pdf = call("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
    byte[] bytes = Base64.getDecoder().decode(pdf.get("data").asString());
    Files.write(file, bytes);
    String head = new String(bytes, 0, 5, UTF_8);
    require(head.equals("%PDF-") && bytes.length > 20_000, "it prints to PDF", bytes.length);
  }

  private void picture(Path folder, String name) throws Exception {
    int height = evaluate("Math.min(document.body.scrollHeight, 5000)").get("value").asInt();
    Files.write(folder.resolve(name + ".png"), screenshot(height));
  }

  private byte[] screenshot(int height) throws Exception {
    int width = evaluate("innerWidth").get("value").asInt();
    Map<String, Object> clip =
        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    Map<String, Object> given =
        Map.of("format", "png", "captureBeyondViewport", true, "clip", clip);
    JsonNode shot = call("Page.captureScreenshot", given);
    return Base64.getDecoder().decode(shot.get("data").asString());
  }

  private void key(String name) throws Exception {
    int code = name.equals("Tab") ? 9 : 13;
    Map<String, Object> down =
        Map.of(
            "type", "keyDown", "key", name, "code", name, "windowsVirtualKeyCode", code, "text",
            name.equals("Tab") ? "" : "\r");
    call("Input.dispatchKeyEvent", down);
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", name, "code", name));
  }

  private void navigate(String url) throws Exception {
    call("Page.navigate", Map.of("url", url));
    while (!await().path("method").asString("").equals("Page.loadEventFired")) {
      // Messages on the way are noted where they arrive.
    }
  }

  private void run(String script) throws Exception {
    evaluate(script);
  }

  private void require(String script, String what) throws Exception {
    require(evaluate(script).path("value").asBoolean(false), what, script);
  }

  private static void require(boolean isSo, String what, Object found) {
    if (!isSo) {
      throw new IllegalStateException("not so: " + what + ", but " + found);
    }
    System.out.println("ok: " + what);
  }

  private JsonNode evaluate(String script) throws Exception {
    Map<String, Object> given = Map.of("expression", script, "returnByValue", false);
    JsonNode result = call("Runtime.evaluate", given);
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + result.get("exceptionDetails"));
    }
    return result.get("result");
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    int id = ++lastId;
    Map<String, Object> message =
        session.isEmpty()
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
    socket.sendText(JSON.writeValueAsString(message), true).join();
    JsonNode answer = await();
    while (answer.path("id").asInt(0) != id) {
      answer = await();
    }
    if (answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  private JsonNode await() throws Exception {
    JsonNode message = messages.poll(PATIENCE, TimeUnit.SECONDS);
    note(Objects.requireNonNull(message, "the browser says nothing any more"));
    return message;
  }

  private void note(JsonNode message) {
    JsonNode given = message.path("params");
    switch (message.path("method").asString("")) {
      case "Runtime.exceptionThrown", "Log.entryAdded" -> troubles.add(given.toString());
      case "Runtime.consoleAPICalled" -> {
        if (!given.path("type").asString("").equals("log")) {
          troubles.add(given.toString());
        }
      }
      case "Network.requestWillBeSent" -> {
        String url = given.path("request").path("url").asString("");
        boolean isPage = given.path("type").asString("").equals("Document");
        if (!isPage) {
          troubles.add("asks for " + url);
        }
      }
      default -> {}
    }
  }

  @Override
  public void close() throws Exception {
    socket.abort();
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
