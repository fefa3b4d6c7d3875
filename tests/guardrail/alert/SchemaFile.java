package guardrail.alert;

import com.fasterxml.jackson.jr.ob.JSON;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A JSON schema of docs/: what it says of a document, and what is in it. */
final class SchemaFile {
  private final Map<String, Object> tree;
  private final JsonSchema schema;

  SchemaFile(Path file) {
    try {
      var text = Files.readString(file);
      tree = JSON.std.mapFrom(text);
      schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<String> errors(String document) {
    return schema
        .validate(
            document,
            InputFormat.JSON,
            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** The closed list of a property of the document, or of what this path leads to. */
  List<String> list(String... path) {
    Object at = tree;
    var whole = path.length == 1 ? new String[] {"properties", path[0]} : path;
    for (var step : whole) {
      at = Objects.requireNonNull(((Map<?, ?>) at).get(step), step);
    }
    var closed = (List<?>) Objects.requireNonNull(((Map<?, ?>) at).get("enum"));
    return closed.stream().map(String::valueOf).toList();
  }

  /** The paths of all properties without a description. */
  List<String> undescribed() {
    var undescribed = new ArrayList<String>();
    describe("", tree, undescribed);
    return undescribed;
  }

  private static void describe(String path, Object schema, List<String> undescribed) {
    if (schema instanceof Map<?, ?> fields) {
      if (fields.get("properties") instanceof Map<?, ?> properties) {
        properties.forEach((name, property) -> {
          if (!(property instanceof Map<?, ?> p) || !(p.get("description") instanceof String)) {
            undescribed.add(path + "/" + name);
          }
        });
      }
      fields.forEach((name, value) -> {
        if (value != null) {
          describe(path + "/" + name, value, undescribed);
        }
      });
    }
  }
}
