package guardrail.exemption;

import java.time.Instant;

/**
 * One version of a parameter. Value and writer are of the same version, or somebody could put one's
 * words under another one's name.
 *
 * @param writer the ARN that AWS noted, which no caller chooses
 */
public record ParameterVersion(long version, String value, String writer, Instant at) {
  /** Tells it from others of the name; versions begin anew after a parameter was deleted. */
  public String id() {
    return "%s-v%d".formatted(at, version);
  }
}
