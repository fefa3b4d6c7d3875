package guardrail.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How much a call tells of an attack, the most telling kind first; whether it failed or not. */
public enum Weight {
  /** Who may do what, and with which keys: the way back in. */
  IDENTITY(
      Map.of(
          "iam|identitystore|sso|sso-directory|rolesanywhere|organizations|account", "!.*",
          "sts", "GetFederationToken AssumeRoot")),
  /** Keys and secrets that were read, opened to others or destroyed. */
  SECRETS(
      Map.of(
          "secretsmanager", "GetSecretValue BatchGetSecretValue !(?!Rotate).*",
          "kms", "!(PutKeyPolicy|ScheduleKeyDeletion|DisableKey|ReplicateKey|.*KeyMaterial.*)",
          "ec2", "GetPasswordData")),
  /** Data that was copied, opened to others or destroyed. */
  DATA(
      Map.of(
          "ec2", "!.*(Snapshot|Image).* !DeleteVolume",
          "rds|redshift|dynamodb|elasticfilesystem|fsx|backup",
              "!.*(Snapshot|Export|Backup|Policy|Copy).* !Delete.*",
          "s3", "!.*(Policy|Acl|PublicAccessBlock|Replication|Lifecycle).* !DeleteBucket",
          "ecr|sns|sqs|glacier|es", "!SetRepositoryPolicy !AddPermission !(Set|Put).*Policy",
          "lakeformation|ram", "!.*")),
  /** Code that runs, and ways to reach it. */
  FOOTHOLD(
      Map.of(
          "lambda",
              "!CreateFunction !UpdateFunctionCode !UpdateFunctionConfiguration !AddPermission !CreateFunctionUrlConfig !.*Layer.*",
          "ec2",
              "!(RunInstances|(Create|Import)KeyPair|AuthorizeSecurityGroup.*|ModifyInstanceAttribute)",
          "ssm", "!(SendCommand|StartSession|StartAutomationExecution|CreateAssociation)",
          "cloudformation", "!(CreateStack|UpdateStack|ExecuteChangeSet)",
          "ec2-instance-connect|ecs|eks",
              "!(Send.*|RunTask|CreateAccessEntry|AssociateAccessPolicy)")),
  /** Further watchers that were blinded. */
  TAMPERING(
      Map.of(
          "cloudtrail", "!(?!StartLogging).*",
          "config|guardduty|securityhub|macie2|detective|inspector2|access-analyzer",
              "!(Stop|Delete|Disable|Disassociate|Update|Leave|CreateFilter|CreateIPSet).*",
          "logs", "!(DeleteLog.*|PutRetentionPolicy|Delete(Subscription|Metric)Filter)",
          "monitoring", "!(DeleteAlarms|DisableAlarmActions)",
          "events|scheduler", "!(DeleteRule|DisableRule|RemoveTargets|DeleteSchedule)",
          "ec2", "!DeleteFlowLogs",
          "sns", "!(Unsubscribe|DeleteTopic)")),
  ORDINARY(Map.of());

  @SuppressWarnings("ImmutableEnumChecker") // a stream's list does not change
  private final List<Kind> kinds;

  /** Calls of some services; of these names, or only if they change something. */
  private record Kind(Pattern services, Pattern names, boolean writesOnly) {
    boolean has(String service, String name, boolean readOnly) {
      return !(writesOnly && readOnly)
          && services.matcher(service).matches()
          && names.matcher(name).matches();
    }
  }

  /**
   * @param calls patterns of call names by those of services, with spaces between; after "!" reads
   *     do not count
   */
  Weight(Map<String, String> calls) {
    kinds =
        calls.entrySet().stream()
            .flatMap(of ->
                Arrays.stream(of.getValue().split(" ", -1))
                    .map(names ->
                        new Kind(
                            Pattern.compile(of.getKey()),
                            Pattern.compile(names.replaceFirst("^!", "")),
                            names.startsWith("!"))))
            .toList();
  }

  /** Lambda's names end in the version of its API, as CreateFunction20150331. */
  static Weight of(String service, String call, boolean readOnly) {
    var name = call.replaceFirst("\\d{8}(v\\d)?$", "");
    return Arrays.stream(values())
        .filter(weight -> weight.kinds.stream().anyMatch(k -> k.has(service, name, readOnly)))
        .findFirst()
        .orElse(ORDINARY);
  }
}
