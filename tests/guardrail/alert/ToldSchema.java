package guardrail.alert;

import java.util.List;

/** What the schema that a document names says of it. */
public final class ToldSchema {
  private ToldSchema() {}

  public static List<String> errors(String document) {
    var schema = Particulars.of(document).text("schema").orElse("");
    return switch (schema) {
      case "cloudtrail-guardrail/alert/1" -> AlertSchema.errors(document);
      case "cloudtrail-guardrail/notice/1" -> NoticeSchemaTest.FILE.errors(document);
      default -> List.of("a document of no known schema: \"%s\"".formatted(schema));
    };
  }
}
