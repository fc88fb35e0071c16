package org.planmetrics.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON text into a tree whose values know where they stand. A repeated key is a problem and
 * the first one counts; where the text is no JSON, there is no tree.
 */
final class JsonText {
  private static final int DEEPEST = 500;
  private static final Json.Spot NOWHERE = new Json.Spot("", 0, 0);
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST + 2)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Faults faults;

  private JsonText(Faults faults) {
    this.faults = faults;
  }

  /** Reads a file. */
  static Optional<Json> read(Path file, Faults faults) {
    Optional<String> fault =
        DataFile.exists(file) ? DataFile.fault(file) : Optional.of("does not exist");
    if (fault.isPresent()) {
      faults.add(NOWHERE, "", fault.get());
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return decode(bytes, faults).flatMap(text -> parse(text, faults));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> decode(byte[] bytes, Faults faults) {
    if (Encodings.isUtf16(bytes)) {
      faults.add(NOWHERE, "", "is UTF-16; save it as UTF-8");
      return Optional.empty();
    }
    CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
      faults.add(end(text.flip()), "", "has bytes that are not UTF-8; save the file as UTF-8");
      return Optional.empty();
    }
    return Optional.of(text.flip().toString());
  }

  private static Json.Spot end(CharSequence text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      column = text.charAt(i) == '\n' ? 1 : column + 1;
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return new Json.Spot("", line, column);
  }

  /** Reads a text. */
  static Optional<Json> parse(String text, Faults faults) {
    String json = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (json.isBlank()) {
      faults.add(new Json.Spot("", 1, 1), "", "is empty; it must be a JSON object");
      return Optional.empty();
    }
    JsonText reader = new JsonText(faults);
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Json root = reader.value(parser, new Json.Spot("", 1, 1), 1);
      reader.end(parser);
      return Optional.of(root);
    } catch (TooDeep e) {
      return Optional.empty();
    } catch (JacksonException e) {
      reader.broken(e);
      return Optional.empty();
    }
  }

  /** Reads the value that begins where somebody else's parser is. */
  static Optional<Json> read(JsonParser parser, Faults faults) {
    String path = parser.streamReadContext().pathAsPointer().toString();
    try {
      Json.Spot at = spot(parser.currentTokenLocation(), path);
      return Optional.of(new JsonText(faults).value(parser, at, 1));
    } catch (TooDeep e) {
      return Optional.empty();
    }
  }

  /** Ends the reading where lists and objects are nested too deep; the problem is told already. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void broken(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int source = message.indexOf(" (start marker at");
    String rule = "is no JSON: " + (source < 0 ? message : message.substring(0, source));
    faults.add(spot(e.getLocation(), ""), "", rule);
  }

  private void end(JsonParser parser) {
    Json.Spot after = spot(parser.currentLocation(), "");
    try {
      if (parser.nextToken() == null) {
        return;
      }
      after = spot(parser.currentTokenLocation(), "");
    } catch (JacksonException e) {
      after = spot(e.getLocation(), "");
    }
    faults.add(after, "", "there must be nothing after the end of the object");
  }

  private Json value(JsonParser parser, Json.Spot at, int depth) {
    if (depth > DEEPEST) {
      String rule = "is nested too deep: there may be " + DEEPEST + " levels";
      faults.add(new Json.Spot("", at.line(), at.column()), "", rule);
      throw new TooDeep();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, at, depth);
      case START_ARRAY -> list(parser, at, depth);
      case VALUE_STRING -> new Json.Str(at, parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(at, parser.getString());
      default -> new Json.Word(at, parser.getString());
    };
  }

  private Json list(JsonParser parser, Json.Spot at, int depth) {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String path = at.path() + "/" + items.size();
      items.add(value(parser, spot(parser.currentTokenLocation(), path), depth + 1));
    }
    return new Json.Arr(at, items);
  }

  private Json object(JsonParser parser, Json.Spot at, int depth) {
    Map<String, Json> members = new LinkedHashMap<>();
    Map<String, Json.Spot> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String path = at.member(key).path();
      Json.Spot keyAt = spot(parser.currentTokenLocation(), path);
      parser.nextToken();
      Json value = value(parser, spot(parser.currentTokenLocation(), path), depth + 1);
      if (members.putIfAbsent(key, value) == null) {
        keys.put(key, keyAt);
      } else {
        faults.add(keyAt, "", "is there already; a key must be given once");
      }
    }
    return new Json.Obj(at, members, keys);
  }

  private static Json.Spot spot(TokenStreamLocation location, String path) {
    return new Json.Spot(path, location.getLineNr(), location.getColumnNr());
  }
}
