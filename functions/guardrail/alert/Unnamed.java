package guardrail.alert;

import guardrail.drift.BucketDrift;
import guardrail.drift.Drift;
import guardrail.drift.KeyDrift;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.SinkDrift;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.event.Trigger.FollowUp;
import guardrail.incident.Incident;
import guardrail.incident.Unexplained;
import java.util.Optional;

/** Where a person finds who did it, if no event named anybody. */
final class Unnamed {
  private final Incident incident;

  private Unnamed(Incident incident) {
    this.incident = incident;
  }

  static String step(Incident incident) {
    return new Unnamed(incident).step();
  }

  private String step() {
    var first = Headline.isDeleted(incident) && !(incident.wakeUp().trigger() instanceof FollowUp);
    return (first
            ? "Unless this is a first deployment, find out who did it"
            : "Find out who did it")
        + ", for no event named anybody. "
        + (isAsked() ? "The guardrail asks" : "Ask")
        + " Event history, which keeps 90 days of calls whether a trail recorded them or not"
        + (isAsked() ? ", and tells in some twenty minutes if it shows them. To ask now:" : ":")
        + "\n     aws cloudtrail lookup-events --region %s --lookup-attributes %s"
            .formatted(region(), attribute());
  }

  private boolean isAsked() {
    return incident.unrecorded().isPresent() || !Unexplained.of(incident).isEmpty();
  }

  /** Calls on the organization and on roles are in us-east-1 alone (docs/aws-facts.md C1). */
  private String region() {
    return incident.before().withoutMembers()
            || (around().isPresent() && around().get() instanceof RoleRefuses)
        ? "us-east-1"
        : incident.trail().homeRegion();
  }

  private String attribute() {
    if (incident.before().withoutMembers()) {
      return "AttributeKey=EventName,AttributeValue=DisableAWSServiceAccess";
    }
    if (!incident.before().compliant()
        && incident.before().drift().stream().allMatch(AdministratorsDiffer.class::isInstance)) {
      return "AttributeKey=EventName,AttributeValue=RegisterOrganizationDelegatedAdmin";
    }
    return Headline.isOfTheTrail(incident) || incident.before().compliant()
        ? resource(incident.trail().arn().name())
        : around()
            .map(this::attribute)
            .orElse(resource(incident.trail().standard().logBucketName()));
  }

  /** What differs around the trail, the first that calls can be found of. */
  private Optional<Drift> around() {
    return Headline.isOfTheTrail(incident)
        ? Optional.empty()
        : incident.before().drift().stream()
            .filter(
                d -> d instanceof BucketDrift || d instanceof KeyDrift || d instanceof SinkDrift)
            .findFirst();
  }

  /** CloudTrail files calls on buckets, keys and roles under their names, not all on the rest. */
  private String attribute(Drift drift) {
    return switch (drift) {
      case BucketDrift bucket -> resource(bucket.bucket());
      case KeyDrift key -> resource(key.key());
      case RoleRefuses _ -> resource(incident.trail().logGroupRoleName().orElse(""));
      case SinkDrift.TopicMissing _, SinkDrift.TopicRefuses _ ->
          "AttributeKey=EventSource,AttributeValue=sns.amazonaws.com";
      case SinkDrift.LogGroupMissing _, SinkDrift.RetentionShortened _ ->
          "AttributeKey=EventSource,AttributeValue=logs.amazonaws.com";
      case Drift other -> throw new IllegalArgumentException("not around the trail: " + other);
    };
  }

  private static String resource(String name) {
    return "AttributeKey=ResourceName,AttributeValue=" + name;
  }
}
