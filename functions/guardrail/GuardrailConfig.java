package guardrail;

import guardrail.alert.Channels;
import guardrail.alert.Tell;
import guardrail.aws.AwsPorts;
import guardrail.aws.Connection;
import guardrail.aws.DossierPorts;
import guardrail.aws.OtherChannels;
import guardrail.aws.OtherChannels.Place;
import guardrail.exemption.ExemptionRule;
import guardrail.exemption.Exemptions;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.guarded.MemberStandard.Archive;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.guarded.WholeOrganization;
import guardrail.incident.Mode;
import guardrail.incident.Tolerance;
import guardrail.metrics.Metrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the stack tells the function: what is guarded, how, and who hears of it.
 *
 * @param allowSecondTrail whether the trail is made beside another that records already
 * @param tolerance how much is borne before people hear of it as something worse
 * @param channels where alerts go beside the topic
 * @param exemptionRule which exemptions count; empty if none do
 * @param organization empty where one account is guarded
 */
public record GuardrailConfig(
    GuardedTrails guarded,
    Mode mode,
    boolean allowSecondTrail,
    String alertTopicArn,
    String ledgerTableName,
    String followUpQueueUrl,
    Tolerance tolerance,
    OtherChannels channels,
    Optional<ExemptionRule> exemptionRule,
    Optional<OrganizationConfig> organization) {

  /**
   * Reads the environment of the function.
   *
   * @throws IllegalArgumentException naming the first variable that is missing or malformed
   */
  public static GuardrailConfig from(Map<String, String> environment) {
    var arn = TrailArn.parse(Variable.TRAIL_ARN.in(environment)).orElseThrow();
    return new GuardrailConfig(
        new GuardedTrails(List.of(new GuardedTrail(arn, standard(environment, arn)))),
        Variable.MODE.in(environment).equals("Enforce") ? Mode.ENFORCE : Mode.ALERT_ONLY,
        Boolean.parseBoolean(Variable.ALLOW_SECOND_TRAIL.in(environment)),
        Variable.ALERT_TOPIC_ARN.in(environment),
        Variable.LEDGER_TABLE_NAME.in(environment),
        Variable.FOLLOW_UP_QUEUE_URL.in(environment),
        tolerance(environment),
        channels(environment, arn),
        ExemptionConfig.from(environment, arn),
        OrganizationConfig.from(environment, arn));
  }

  private static Tolerance tolerance(Map<String, String> environment) {
    var flapping = Variable.FLAPPING.in(environment).split("/", 2);
    return new Tolerance(
        Duration.ofMinutes(Long.parseLong(Variable.DELIVERY_MINUTES.in(environment))),
        Integer.parseInt(flapping[0]),
        Duration.ofMinutes(Long.parseLong(flapping[1])));
  }

  private static OtherChannels channels(Map<String, String> environment, TrailArn own) {
    var on = Variable.CHANNELS.in(environment);
    return new OtherChannels(
        new Place(own.partition(), own.account(), own.region()),
        Variable.INCIDENTS_TABLE_NAME.in(environment),
        Variable.DOSSIER_QUEUE_URL.in(environment),
        on.contains("SecurityHub"),
        on.contains("EventBridge"));
  }

  /** Connects to AWS; nothing is sent yet. */
  AwsPorts connect(Connection connection, Metrics metrics, InstantSource clock) {
    var aws =
        AwsPorts.connect(
            own().homeRegion(),
            alertTopicArn,
            ledgerTableName,
            followUpQueueUrl,
            organization.map(OrganizationConfig::hub),
            connection,
            clock);
    var dossiers = Optional.of(channels.dossiers(connection));
    return aws.telling(beside(aws.tell(), dossiers, connection, metrics, clock));
  }

  /** The topic, and the channels beside it. */
  private Channels beside(
      Tell topic,
      Optional<Tell> dossiers,
      Connection connection,
      Metrics metrics,
      InstantSource clock) {
    var others = channels.connect(connection, clock);
    return new Channels(topic, dossiers, others, metrics, System.err::println);
  }

  /** Looks for exemptions, if any can count; nothing is sent yet. */
  Exemptions exemptions(Connection connection) {
    return exemptionRule
        .map(rule -> AwsPorts.exemptions(rule, own().arn(), connection))
        .orElse(Exemptions.NEVER);
  }

  /**
   * The organization, for a function that is there for it alone.
   *
   * @throws IllegalArgumentException if the stack guards one account
   */
  OrganizationConfig organizationOrThrow() {
    return organization.orElseThrow(() ->
        new Variable.InvalidConfiguration(
            "Environment variable ORGANIZATION_ID is missing: expected the id of the organization"
                + " whose accounts this function is for, for example o-exampleorgid"));
  }

  /** The bucket whose policy grows by each member account; none if nothing may be changed. */
  Optional<Archive> growingArchive() {
    return organization
        .filter(_ -> mode == Mode.ENFORCE)
        .flatMap(of -> of.standard().archive())
        .filter(archive -> archive.organization().isEmpty());
  }

  /** Connects what makes dossiers; nothing is sent yet. */
  DossierPorts connectDossiers(Connection connection, Metrics metrics, InstantSource clock) {
    var aws = DossierPorts.connect(own(), dossierBuckets(), alertTopicArn, connection);
    return aws.telling(beside(aws.tell(), Optional.empty(), connection, metrics, clock));
  }

  /**
   * Beside the logs, if that bucket is this account's; the standby bucket is the stack's own in any
   * case.
   */
  List<String> dossierBuckets() {
    var standard = own().standard();
    return standard.logBucketAccount().equals(own().account())
        ? List.of(standard.logBucketName(), standard.standbyBucketName())
        : List.of(standard.standbyBucketName());
  }

  /** The trail of the account that the stack is in. */
  GuardedTrail own() {
    return guarded.trails().getFirst();
  }

  /** Only the management account can own a trail of the organization (docs/aws-facts.md D2). */
  private static Optional<WholeOrganization> whole(Map<String, String> environment, TrailArn own) {
    if (!Variable.ORGANIZATION_TRAIL.in(environment).equals("true")) {
      return Optional.empty();
    }
    var id = Variable.ORGANIZATION_ID.optionalIn(environment);
    var management = Variable.MANAGEMENT_ACCOUNT_ID.in(environment);
    if (id.isEmpty() || !management.equals(own.account())) {
      throw new Variable.InvalidConfiguration(
          ("Environment variable ORGANIZATION_TRAIL is \"true\": expected an ORGANIZATION_ID, and"
                  + " a MANAGEMENT_ACCOUNT_ID that is the trail's account %s")
              .formatted(own.account()));
    }
    var administrators = Variable.CLOUDTRAIL_ADMINISTRATORS.optionalIn(environment);
    return Optional.of(
        new WholeOrganization(
            id.get(),
            administrators.map(all -> List.of(all.split(" *, *", -1))).orElse(List.of())));
  }

  private static TrailStandard standard(Map<String, String> environment, TrailArn own) {
    var logGroup = Variable.LOG_GROUP_ARN.optionalIn(environment);
    var role = Variable.LOG_GROUP_ROLE_ARN.optionalIn(environment);
    if (logGroup.isPresent() != role.isPresent()) {
      throw new Variable.InvalidConfiguration(
          "Environment variables LOG_GROUP_ARN and LOG_GROUP_ROLE_ARN go together: one is set and"
              + " the other is empty; set both or neither");
    }
    var logBucket = Variable.LOG_BUCKET_NAME.in(environment);
    var standby = Variable.STANDBY_BUCKET_NAME.in(environment);
    if (standby.equals(logBucket)) {
      throw new Variable.InvalidConfiguration(
          ("Environment variable STANDBY_BUCKET_NAME is \"%s\", which is the log bucket: expected"
                  + " another bucket, for example %s-standby")
              .formatted(standby, logBucket));
    }
    var whole = whole(environment, own);
    return new TrailStandard(
        new TrailSettings(
            logBucket,
            Variable.LOG_KEY_PREFIX.optionalIn(environment),
            Variable.DELIVERY_TOPIC_ARN.optionalIn(environment),
            true,
            true,
            true,
            logGroup,
            role,
            Variable.KMS_KEY_ARN.optionalIn(environment),
            whole.isPresent()),
        Variable.LOG_BUCKET_ACCOUNT_ID.in(environment),
        standby,
        RecordingConfig.recording(environment),
        RecordingConfig.retention(environment),
        whole,
        OrganizationConfig.admitted(environment),
        true);
  }
}
