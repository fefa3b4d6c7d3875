package guardrail.policy.judge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a policy's JSON and keeps where its statements stand. A key that is there twice makes it
 * unreadable, since one reader takes the first and the next one the last.
 */
final class PolicyReader {
  /** A condition's value is the seventh level. */
  private static final int DEEPEST = 20;

  private static final Set<String> VERSIONS = Set.of("2008-10-17", "2012-10-17");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final String json;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<PolicyStatement> statements = new ArrayList<>();
  private int from = -1;
  private int to = -1;

  PolicyReader(String json) {
    this.json = json;
  }

  PolicyDocument read() {
    try (var parser = JSON.createParser(json)) {
      expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        element(parser, parser.currentName());
      }
      if (parser.nextToken() != null) {
        throw UnreadablePolicy.at(start(parser), "more follows the document");
      }
    } catch (JsonProcessingException malformed) {
      throw new UnreadablePolicy(where(malformed), malformed);
    } catch (IOException impossible) {
      throw new UnreadablePolicy("cannot be read", impossible);
    }
    var version = texts.getOrDefault("Version", "2008-10-17");
    if (from < 0 || !VERSIONS.contains(version)) {
      throw new UnreadablePolicy(from < 0 ? "no Statement" : "unknown Version " + version);
    }
    return new PolicyDocument(json, version.equals("2012-10-17"), statements, from, to);
  }

  private void element(JsonParser parser, String name) throws IOException {
    var token = parser.nextToken();
    switch (name) {
      case "Statement" -> {
        from = start(parser);
        statements(parser, token);
        to = end(parser);
      }
      case "Version", "Id" -> {
        expect(parser, token, JsonToken.VALUE_STRING);
        texts.put(name, parser.getText());
      }
      default -> throw UnreadablePolicy.at(start(parser), "unknown element " + name);
    }
  }

  /** A single statement may stand there without a list. */
  private void statements(JsonParser parser, JsonToken token) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      statement(parser, token);
      return;
    }
    for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
      statement(parser, next);
    }
  }

  private void statement(JsonParser parser, JsonToken token) throws IOException {
    expect(parser, token, JsonToken.START_OBJECT);
    int begin = start(parser);
    var elements = JsonTree.object(parser);
    statements.add(new PolicyStatement(json.substring(begin, end(parser)), elements));
  }

  private static void expect(JsonParser parser, JsonToken found, JsonToken wanted) {
    if (found != wanted) {
      throw UnreadablePolicy.at(start(parser), "expected %s, found %s".formatted(wanted, found));
    }
  }

  private static int start(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private static int end(JsonParser parser) {
    return (int) parser.currentLocation().getCharOffset();
  }

  private static String where(JsonProcessingException malformed) {
    var location = malformed.getLocation();
    return location == null
        ? malformed.getOriginalMessage()
        : "%s at character %d".formatted(malformed.getOriginalMessage(), location.getCharOffset());
  }
}
