package guardrail.alert;

import java.time.Instant;

/**
 * One message as the incident log keeps it.
 *
 * @param incidentId of one of the incidents that it is about
 * @param told when the guardrail handed it out first
 */
public record Logged(String incidentId, Instant told, Particulars message) {}
