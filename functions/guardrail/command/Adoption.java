package guardrail.command;

import guardrail.drift.Drift;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.DriftDetection;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.StackParameters;
import guardrail.observation.AwsError;
import guardrail.observation.BucketState;
import guardrail.observation.DeliveryPath;
import guardrail.observation.Observation;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.Plan.NotRepairable;
import guardrail.remediation.Planner;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trail as it stands, and what the stack would make of it.
 *
 * @param seen what a person saw; the bucket was asked for as one of the trail's own account
 */
record Adoption(OtherTrail trail, Observation seen) {
  /** What stands in a command where a person must put the owner of the bucket. */
  static final String OWNER = "OWNER_OF_THE_BUCKET";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);

  /** The standard that it meets already. */
  AdoptedStandard standard() {
    return AdoptedStandard.of(trail, path());
  }

  /** The parameters that make it the standard. */
  StackParameters parameters() {
    return standard().parameters(bucketIsAbroad() ? Optional.of(OWNER) : Optional.empty());
  }

  /** What is deployed first: it is watched. */
  StackParameters watching() {
    return labelled("watch", parameters().beginningWith("Mode", "AlertOnly"));
  }

  /** What is deployed then: it is repaired. */
  StackParameters enforcing() {
    return labelled("enforce", new StackParameters(Map.of("Mode", "Enforce")));
  }

  boolean needsLabel() {
    return parameters().values().containsKey("DataEventSelectors");
  }

  /** No label may come twice: with an old one no change arrives. */
  private StackParameters labelled(String word, StackParameters parameters) {
    return needsLabel()
        ? parameters.endingWith("VersionLabel", word + "-" + MINUTE.format(seen.at()))
        : parameters;
  }

  boolean bucketIsAbroad() {
    return seen.logBucket().equals(new Known<>(BucketState.NOT_OURS));
  }

  /** How it differs from its standard: what the first Enforce would change, or can only tell. */
  List<Change> changes() {
    var target = standard().target();
    var drift = drift(target).stream().filter(one -> !(one instanceof Unjudged)).toList();
    var left =
        Planner.plan(target, look(target), drift).notRepairable().stream()
            .collect(Collectors.toMap(NotRepairable::drift, NotRepairable::why));
    return drift.stream()
        .map(one -> {
          var change = Change.of(one);
          return Optional.ofNullable(left.get(one)).map(change::left).orElse(change);
        })
        .toList();
  }

  /** What AWS did not let the person see. */
  List<Unjudged> unseen() {
    var policy =
        policyUnseen()
            .map(error -> new Unjudged("the policy of the bucket " + bucketName(), error));
    var others =
        drift(standard().target()).stream()
            .filter(Unjudged.class::isInstance)
            .map(Unjudged.class::cast);
    return Stream.concat(policy.stream(), others).toList();
  }

  /** The role for the log group is not there yet, and comes with the stack. */
  private List<Drift> drift(GuardedTrail target) {
    return DriftDetection.detect(target, look(target)).stream()
        .filter(one -> !(one instanceof RoleRefuses))
        .toList();
  }

  /**
   * The look as the function might have it. A policy that this person may not read is no bucket
   * that locks the function out, and another account's bucket is no drift.
   */
  private Observation look(GuardedTrail target) {
    var buckets =
        policyUnseen().isEmpty()
            ? path().buckets()
            : Map.of(
                bucketName(),
                path()
                    .bucket(bucketName())
                    .orElseThrow()
                    .withPolicy(LogBucketPolicy.of(target, bucketName())));
    var bucket = bucketIsAbroad() ? new Known<>(BucketState.IN_ANOTHER_ACCOUNT) : seen.logBucket();
    return new Observation(
            seen.settings(), seen.status(), bucket, seen.standbyBucket(), List.of(), seen.at())
        .along(path().with(buckets));
  }

  private Optional<AwsError> policyUnseen() {
    return path()
        .bucket(bucketName())
        .flatMap(look ->
            look.policy() instanceof Unreadable<Optional<String>>(var error)
                ? Optional.of(error)
                : Optional.empty());
  }

  /** Of a bucket that is not seen to be this account's the rest says nothing. */
  private DeliveryPath path() {
    return seen.logBucket().equals(new Known<>(BucketState.OURS))
        ? seen.path()
        : seen.path().with(Map.of());
  }

  private String bucketName() {
    return trail.settings().s3BucketName();
  }

  /** What template.yaml has no words for, and what that comes to. */
  List<String> unsayable() {
    return Unsayable.of(trail.settings(), path(), parameters());
  }
}
