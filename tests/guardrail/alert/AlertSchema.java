package guardrail.alert;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What docs/alert.schema.json says of a document. */
public final class AlertSchema {
  static final Path FILE = Path.of("docs/alert.schema.json");

  private static final JsonSchema SCHEMA = read();

  private AlertSchema() {}

  public static List<String> errors(String document) {
    return SCHEMA
        .validate(
            document,
            InputFormat.JSON,
            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonSchema read() {
    try {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
