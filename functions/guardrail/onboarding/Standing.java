package guardrail.onboarding;

import java.time.Instant;
import java.util.Optional;

/**
 * How an account stands.
 *
 * @param reason why it is no further, or what covers it
 * @param ended when it was onboarded, given up or gone
 * @param told whether people have heard of it, or need not
 * @param aside whether its logs go to its own standby bucket, since the archive does not take them
 */
public record Standing(
    Phase phase, Optional<String> reason, Optional<Instant> ended, boolean told, boolean aside) {

  static Standing waiting(Phase phase, Optional<String> reason) {
    return new Standing(phase, reason, Optional.empty(), true, false);
  }

  /** It comes to an end, of which people hear once. */
  Standing ends(Phase next, Optional<String> why, boolean silently, Instant now) {
    var news = next != phase;
    return new Standing(
        next, why, news ? Optional.of(now) : ended, silently || (!news && told), false);
  }

  Standing wasTold() {
    return new Standing(phase, reason, ended, true, aside);
  }

  /** The same, with the logs going where the archive's refusal sends them. */
  Standing aside(String why) {
    return new Standing(phase, Optional.of(why), ended, told, true);
  }

  /** The same, with the logs going where they belong. */
  Standing back() {
    return new Standing(phase, Optional.empty(), ended, told, false);
  }
}
