package guardrail;

import guardrail.aws.AwsPorts.Hub;
import guardrail.aws.OrganizationPorts.Places;
import guardrail.guarded.MemberStandard;
import guardrail.guarded.MemberStandard.Archive;
import guardrail.guarded.TrailArn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the stack tells its functions of the organization whose hub it is.
 *
 * @param stackSetName of the stack set that brings members their role
 * @param controlTower whether Control Tower makes the accounts, so that it is waited for
 * @param patience how long an account may take until somebody is told
 * @param sweepInterval between two sweeps
 */
public record OrganizationConfig(
    String id,
    Places places,
    MemberStandard standard,
    String stackSetName,
    boolean controlTower,
    Duration patience,
    Duration sweepInterval) {

  /** Empty where the stack guards one account. */
  static Optional<OrganizationConfig> from(Map<String, String> environment, TrailArn own) {
    return Variable.ORGANIZATION_ID
        .optionalIn(environment)
        .map(id ->
            new OrganizationConfig(
                id,
                places(environment, own),
                standard(environment, own),
                Variable.STACK_SET_NAME.in(environment),
                Boolean.parseBoolean(Variable.CONTROL_TOWER.in(environment)),
                Duration.ofHours(Long.parseLong(Variable.ONBOARDING_HOURS.in(environment))),
                Duration.ofMinutes(Long.parseLong(Variable.SWEEP_MINUTES.in(environment)))));
  }

  private static Places places(Map<String, String> environment, TrailArn own) {
    return new Places(
        own.region(),
        own.account(),
        Variable.MANAGEMENT_ACCOUNT_ID.in(environment),
        List.of(Variable.ORGANIZATIONAL_UNIT_IDS.in(environment).split(" *, *", -1)),
        Variable.ACCOUNTS_TABLE_NAME.in(environment),
        Variable.ACCOUNT_QUEUE_URL.in(environment));
  }

  private static MemberStandard standard(Map<String, String> environment, TrailArn own) {
    return new MemberStandard(
        own.partition(),
        own.region(),
        own.name(),
        Variable.BUCKET_NAME_PREFIX.in(environment),
        Variable.LOG_KEY_PREFIX.optionalIn(environment),
        Variable.MEMBER_KMS_KEY_ARN.optionalIn(environment),
        RecordingConfig.recording(environment),
        RecordingConfig.retention(environment),
        Variable.MEMBER_LOGS.in(environment).equals("OwnBucket")
            ? Optional.empty()
            : Optional.of(
                new Archive(
                    Variable.LOG_BUCKET_NAME.in(environment),
                    Variable.LOG_BUCKET_ACCOUNT_ID.in(environment),
                    admitted(environment))));
  }

  /** The organization that the log bucket's policy lets in as one. */
  static Optional<String> admitted(Map<String, String> environment) {
    return Variable.ORGANIZATION_ID
        .optionalIn(environment)
        .filter(id -> Variable.MEMBER_LOGS.in(environment).equals("ArchiveBucketByOrganization"));
  }

  /**
   * The stack set as an option of the AWS CLI: a delegated administrator must say that it is one.
   */
  String stackSetOption() {
    return "--stack-set-name "
        + stackSetName
        + (places.hubAccount().equals(places.managementAccount())
            ? ""
            : " --call-as DELEGATED_ADMIN");
  }

  Hub hub() {
    return new Hub(places.hubAccount(), places.managementAccount());
  }
}
