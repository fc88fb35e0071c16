package org.planmetrics.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.planmetrics.plan.Assessment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report as a browser reads it. */
final class Page {
  private final String html;
  private final Document document;

  private Page(String html) {
    this.html = html;
    try {
      this.document =
          new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW)
              .parse(new InputSource(new StringReader(html)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  static Page of(Assessment assessment) {
    return of(HtmlReport.of(assessment));
  }

  static Page of(HtmlReport report) {
    StringBuilder html = new StringBuilder();
    report.writeTo(html);
    return new Page(html.toString());
  }

  String html() {
    return html;
  }

  List<Element> all(String tag) {
    return all(document.getDocumentElement(), tag);
  }

  static List<Element> all(Element within, String tag) {
    NodeList found = within.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** What a reader of Chinese sees. */
  static String zh(Node node) {
    return text(node, "en");
  }

  /** What a reader of English sees. */
  static String en(Node node) {
    return text(node, "zh");
  }

  private static String text(Node node, String hidden) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      return node.getNodeValue();
    }
    if (node instanceof Element e && e.getAttribute("lang").equals(hidden)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(text(child, hidden));
    }
    return text.toString();
  }

  /** What the validator of the W3C has to say, but for what in the style is younger than it. */
  List<String> faults() {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    try {
      return validator
          .validate(
              new ByteArrayInputStream(html.replace(":not(:has(:target))", "").getBytes(UTF_8)))
          .lines()
          .filter(line -> !line.contains("print-color-adjust") && !line.contains("vector-effect"))
          .toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
