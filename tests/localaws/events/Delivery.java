package localaws.events;

import java.time.Instant;

/**
 * An event on its way from a rule to the rule's target.
 *
 * @param forwarded whether the rule's bus has it from another bus
 */
public record Delivery(String ruleName, String envelopeJson, Instant at, boolean forwarded) {}
