package guardrail.alert;

import java.util.Map;

/**
 * One message, ready to be published.
 *
 * @param subject printable ASCII, at most 99 characters
 * @param email what a person reads
 * @param document what a program reads: JSON after docs/alert.schema.json or notice.schema.json
 * @param attributes what SNS subscriptions can filter by: severity, outcome, accountId, trigger,
 *     and drill where nothing happened
 */
public record Alert(String subject, String email, String document, Map<String, String> attributes) {
  public Alert {
    attributes = Map.copyOf(attributes);
  }
}
