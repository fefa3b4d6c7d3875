package guardrail.dossier;

import java.time.Instant;
import java.util.Optional;

/**
 * What could not be asked.
 *
 * @param what is missing, as "calls that only read"
 * @param before what is older is missing; empty if all of it is
 * @param why in AWS's words or ours
 */
public record Gap(String region, String what, Optional<Instant> before, String why) {}
