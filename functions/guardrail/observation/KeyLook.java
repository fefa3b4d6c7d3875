package guardrail.observation;

import java.util.Optional;

/**
 * What KMS says about the key of the standard.
 *
 * @param state its key state, as "Enabled"; known and empty: there is no such key
 * @param policy its default policy; empty if it is another account's key or a member's
 */
public record KeyLook(Part<Optional<String>> state, Optional<Part<String>> policy) {}
