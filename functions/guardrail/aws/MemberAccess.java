package guardrail.aws;

import guardrail.aws.sts.MemberSession;
import guardrail.aws.sts.SessionPolicy;
import guardrail.guarded.GuardedTrail;
import guardrail.remediation.Remediation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Reaches member accounts through the role that the stack set brings, each time with a session that
 * may do no more than is to be done. A session that may only look is kept for a while, since a
 * repair begins and ends with a look.
 */
final class MemberAccess {
  private static final String LOOK = "cloudtrail-guardrail-look";

  /** Sessions live for 15 minutes (AWS STS API Reference, AssumeRole: the shortest). */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private static final int MOST = 200;

  private final StsClient sts;
  private final Clients clients;
  private final InstantSource clock;

  /** By trail and not by account: the session's policy names the trail's own buckets. */
  private final Map<GuardedTrail, Looking> looking = new ConcurrentHashMap<>();

  private record Looking(MemberSession session, Hands hands, Instant until) {
    boolean isGood(Instant now) {
      return now.isBefore(until) && !session.isRefused();
    }
  }

  MemberAccess(StsClient sts, Clients clients, InstantSource clock) {
    this.sts = sts;
    this.clients = clients;
    this.clock = clock;
  }

  Hands looking(GuardedTrail trail) {
    var now = clock.instant();
    if (looking.size() > MOST) {
      looking.values().removeIf(kept -> !kept.isGood(now));
    }
    if (looking.size() > MOST) {
      looking.clear();
    }
    return looking
        .compute(trail, (_, kept) -> kept != null && kept.isGood(now) ? kept : begin(trail, now))
        .hands();
  }

  private Looking begin(GuardedTrail trail, Instant now) {
    var session = new MemberSession(sts, trail, LOOK, SessionPolicy.ofLook(trail));
    return new Looking(session, hands(trail, session), now.plus(KEPT));
  }

  Hands repairing(GuardedTrail trail, Remediation step, String incident) {
    return hands(trail, new MemberSession(sts, trail, incident, SessionPolicy.of(trail, step)));
  }

  private Hands hands(GuardedTrail trail, AwsCredentialsProvider session) {
    return Hands.with(clients, trail.homeRegion(), session);
  }
}
