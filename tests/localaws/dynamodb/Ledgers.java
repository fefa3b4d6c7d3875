package localaws.dynamodb;

import java.util.Map;

/** A table like the guardrail's, and what is in it. */
final class Ledgers {
  static final String ARN = "arn:aws:dynamodb:eu-central-1:111122223333:table/ledger";

  private Ledgers() {}

  static Map<String, Object> item(String version, String text) {
    return Map.of("id", Map.of("S", "a"), "v", Map.of("N", version), "text", Map.of("S", text));
  }
}
