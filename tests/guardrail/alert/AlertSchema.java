package guardrail.alert;

import java.nio.file.Path;
import java.util.List;

/** What docs/alert.schema.json says of a document. */
public final class AlertSchema {
  static final SchemaFile FILE = new SchemaFile(Path.of("docs/alert.schema.json"));

  private AlertSchema() {}

  public static List<String> errors(String document) {
    return FILE.errors(document);
  }
}
