package localaws.events;

import java.time.Instant;

/** An event on its way from a rule to the rule's target. */
public record Delivery(String ruleName, String envelopeJson, Instant at) {}
