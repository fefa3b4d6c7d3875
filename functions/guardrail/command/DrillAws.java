package guardrail.command;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.observation.AwsError;
import guardrail.observation.BucketState;
import guardrail.observation.Observation;
import guardrail.observation.Observe;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Apply;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A trail that is in the account of nobody. The first looks show what the drill is about; once a
 * call went through, they show it put right.
 */
final class DrillAws implements Observe, Apply {
  private final DrillKind kind;
  private final Instant now;
  private boolean repaired;

  DrillAws(DrillKind kind, Instant now) {
    this.kind = kind;
    this.now = now;
  }

  @Override
  public Observation look(GuardedTrail trail) {
    var standard = trail.standard().settings();
    return switch (kind) {
      case DELETED, BESIDE -> repaired ? seen(standard, restarted()) : absent();
      case WEAKENED ->
          seen(repaired ? standard : weakened(standard), logging(now.minusSeconds(86_400)));
      case REFUSED -> seen(standard, logging(now.minusSeconds(86_400)));
      case RESTORED -> seen(standard, restarted());
      case STOPPED, ALERT_ONLY, FAILED, WITHOUT_LEDGER ->
          seen(standard, repaired ? restarted() : stopped());
    };
  }

  @Override
  public Part<List<OtherTrail>> others(GuardedTrail trail) {
    var arn = trail.arn();
    var other =
        new TrailArn(arn.partition(), arn.region(), arn.account(), "drill-trail-of-another-team");
    var settings = trail.standard().settings().deliveringTo("drill-logs-of-another-team");
    return new Known<>(List.of(new OtherTrail(other, settings, true)));
  }

  @Override
  public Result apply(GuardedTrail trail, Remediation remediation, String incident) {
    if (kind == DrillKind.FAILED) {
      return new Failed(
          new AwsError(
              "cloudtrail:StartLogging",
              trail.arn().toString(),
              trail.account(),
              trail.homeRegion(),
              "AccessDeniedException",
              "not authorized, with an explicit deny in a service control policy"));
    }
    repaired = true;
    return new Applied();
  }

  private Observation absent() {
    return observation(Optional.empty(), Optional.empty());
  }

  private Observation seen(TrailSettings settings, TrailStatus status) {
    return observation(Optional.of(settings), Optional.of(status));
  }

  private Observation observation(Optional<TrailSettings> settings, Optional<TrailStatus> status) {
    var ours = new Known<>(BucketState.OURS);
    return new Observation(new Known<>(settings), new Known<>(status), ours, ours, List.of(), now);
  }

  private static TrailSettings weakened(TrailSettings standard) {
    return new TrailSettings(
        standard.s3BucketName(),
        standard.s3KeyPrefix(),
        standard.snsTopicArn(),
        standard.includeGlobalServiceEvents(),
        false,
        false,
        standard.cloudWatchLogsLogGroupArn(),
        standard.cloudWatchLogsRoleArn(),
        standard.kmsKeyId(),
        false);
  }

  private TrailStatus stopped() {
    return status(false, now.minusSeconds(86_400), Optional.of(Drill.called(now)));
  }

  private TrailStatus restarted() {
    return status(
        true, now, kind == DrillKind.DELETED ? Optional.empty() : Optional.of(Drill.called(now)));
  }

  private static TrailStatus logging(Instant since) {
    return status(true, since, Optional.empty());
  }

  private static TrailStatus status(boolean logging, Instant started, Optional<Instant> stopped) {
    return new TrailStatus(
        logging,
        Optional.of(started),
        stopped,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
