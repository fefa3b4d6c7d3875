package guardrail.exemption;

import guardrail.event.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What somebody asks for: that this account's trail is not repaired for a while.
 *
 * @param approver who agreed, as a person wrote it; nobody checks it
 * @param until it must be at most a day after it was written
 */
public record Exemption(
    String account, String reason, String approver, String ticket, Instant until) {
  /** A longer one is none at all: a change that takes days is a change of Mode. */
  public static final Duration LONGEST = Duration.ofHours(24);

  public static final Duration USUAL = Duration.ofHours(1);

  /** What a parameter holds. */
  public String json() {
    return Json.write(
        Map.of(
            "account", account,
            "reason", reason,
            "approver", approver,
            "ticket", ticket,
            "until", until.toString()));
  }
}
