package guardrail;

import guardrail.aws.Connection;
import guardrail.aws.cloudwatch.EmfMetrics;
import guardrail.guarded.GuardedTrail;
import guardrail.ledger.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Every repair and an alert, against canned answers; in an organization also in a member account.
 * SnapStart takes its snapshot after it, so that the first real attack meets a function that has
 * done this before (docs/adr/0003).
 */
final class Rehearsal {
  /** A member account that there is nowhere. */
  private static final String SOMEBODYS = "000000000000";

  private Rehearsal() {}

  static void play(GuardrailConfig config) {
    play(config, config.own());
    config
        .organization()
        .map(organization -> organization.standard().trailOf(SOMEBODYS))
        .ifPresent(trail -> play(config, trail));
  }

  private static void play(GuardrailConfig config, GuardedTrail trail) {
    var arn = trail.arn();
    var event =
        """
        {"detail-type": "AWS API Call via CloudTrail", "source": "aws.cloudtrail",
         "account": "%s", "time": "2026-01-01T00:00:00Z", "region": "%s",
         "detail": {"eventName": "DeleteTrail", "eventTime": "2026-01-01T00:00:00Z",
           "awsRegion": "%s", "recipientAccountId": "%s",
           "requestParameters": {"name": "%s"},
           "userIdentity": {"type": "AssumedRole", "arn": "arn:aws:sts::1:assumed-role/a/b"}}}
        """
            .formatted(arn.account(), arn.region(), arn.region(), arn.account(), arn);
    var clock = InstantSource.system();
    var metrics = EmfMetrics.toNowhere(clock);
    var guard = TrailGuard.of(config, Connection.rehearsal(), metrics, clock, _ -> {});
    var invocation = new Invocation(Instant.MAX, new Lease("rehearsal", Instant.MAX), _ -> {});
    try {
      guard.handle(event.getBytes(StandardCharsets.UTF_8), invocation);
    } catch (TrailGuard.RemediationFailed expected) {
      // The canned trail never meets this stack's standard; every class has been used all the same.
    }
  }
}
