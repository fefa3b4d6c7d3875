package template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localaws.iam.Access;
import localaws.iam.Policies;
import localaws.iam.Policy;
import localaws.iam.Principal;

/** What AWS's services do to the stack's resources, as AWS documents it for each. */
final class ServiceUses {
  private static final String ACCOUNT = "111122223333";
  private static final String HERE = "us-east-1:" + ACCOUNT;
  private static final String ROLE = "arn:aws:iam::" + ACCOUNT + ":role/any-name";
  private static final String TRAIL = "arn:aws:cloudtrail:" + HERE + ":trail/standard-trail";
  private static final Map<String, String> BY_THE_TRAIL = source(TRAIL);
  private static final Principal CLOUDTRAIL = service("cloudtrail");
  private static final String LEDGER = "Ledger";
  private static final String ACCOUNTS = "Accounts";
  private static final String DOSSIERS = "DossiersPolicy";
  private static final String INCIDENTS = "Incidents";

  private ServiceUses() {}

  static List<ServiceUse> all() {
    return Stream.of(
            bucket("LogBucketPolicy", "standard-trail-111122223333-us-east-1"),
            bucket("StandbyBucketPolicy", "standard-trail-standby-111122223333-us-east-1"),
            Stream.of(
                assuming("LogGroupRole", CLOUDTRAIL, BY_THE_TRAIL),
                new ServiceUse(
                    "AlarmTopicPolicy",
                    service("cloudwatch"),
                    "sns:Publish",
                    "arn:aws:sns:" + HERE + ":cloudtrail-guardrail-AlarmTopic",
                    source(
                        "arn:aws:cloudwatch:"
                            + HERE
                            + ":alarm:cloudtrail-guardrail-ResyncMissing"))),
            Stream.of("ResyncRole", "SweepScheduleRole").map(ServiceUses::scheduling),
            // Lambda names no source: who may give it a role is decided by iam:PassRole.
            Stream.of(
                    "TrailGuardRole", "OrganizationRole", "AccountRole", "SweepRole", "DossierRole")
                .map(role -> assuming(role, service("lambda"), Map.of())),
            Stream.of(
                    "TrailGuardFunctionTrailTampering",
                    "TrailNarrowing",
                    "BucketChanges",
                    "KeyChanges",
                    "TopicChanges",
                    "LogGroupChanges",
                    "LogGroupRoleChanges",
                    "Attempts",
                    "ExemptionChanges",
                    "MemberTampering",
                    "MemberAttempts",
                    "OrganizationFunctionOrganizationChanges")
                .map(ServiceUses::deadLetter),
            Stream.of("TrailGuardRole", "OrganizationRole", "AccountRole", "DossierRole")
                .map(ServiceUses::telling))
        .flatMap(uses -> uses)
        .toList();
  }

  static List<Question> questions() {
    return Stream.concat(
            all().stream()
                .flatMap(use -> use.questions(ResourcePolicies.of(use.holder()), ACCOUNT)),
            Stream.of(
                    asking(),
                    table(LEDGER, Set.of("TrailGuardRole", "AccountRole")),
                    table(INCIDENTS, Set.of("TrailGuardRole", "AccountRole", "DossierRole")),
                    table(ACCOUNTS, Set.of("OrganizationRole", "AccountRole", "SweepRole")))
                .flatMap(questions -> questions))
        .toList();
  }

  /** Every policy that is asked about; OrganizationAccessTest asks about the bus. */
  static Set<String> holders() {
    return Stream.concat(
            all().stream().map(ServiceUse::holder),
            Stream.of(LEDGER, INCIDENTS, ACCOUNTS, DOSSIERS, "OrganizationBusPolicy"))
        .collect(Collectors.toSet());
  }

  /** A table's policy allows nothing; it takes writing from all but some of the functions. */
  private static Stream<Question> table(String table, Set<String> writers) {
    var arn = "arn:aws:dynamodb:" + HERE + ":table/cloudtrail-guardrail-" + table;
    var policies =
        new Policies(
            Optional.of(Policy.ADMINISTRATOR),
            Optional.of(ResourcePolicies.of(table)),
            Optional.empty());
    var callers = new HashMap<Principal.Identity, Boolean>();
    callers.put(new Principal.Identity("arn:aws:iam::" + ACCOUNT + ":role/Admin"), false);
    for (var role : List.of("TrailGuardRole", "OrganizationRole", "AccountRole", "SweepRole")) {
      callers.put(new Principal.Identity(Organized.roleArn(role)), writers.contains(role));
    }
    return Stream.of(
            "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "PartiQLUpdate", "GetItem")
        .map(name -> "dynamodb:" + name)
        .flatMap(action ->
            callers.entrySet().stream()
                .map(caller ->
                    new Question(
                        table + ", " + caller.getKey().arn(),
                        new Access(caller.getKey(), action, arn, Map.of()),
                        policies,
                        caller.getValue() || action.equals("dynamodb:GetItem"))));
  }

  /** The queue of dossiers takes messages from those who repair, and from no administrator. */
  private static Stream<Question> asking() {
    var policies =
        new Policies(
            Optional.of(Policy.ADMINISTRATOR),
            Optional.of(ResourcePolicies.of(DOSSIERS)),
            Optional.empty());
    return Stream.of("TrailGuardRole", "AccountRole", "SweepRole")
        .map(role -> {
          var caller = new Principal.Identity(Organized.roleArn(role));
          var queue = "arn:aws:sqs:" + HERE + ":cloudtrail-guardrail-Dossiers";
          return new Question(
              DOSSIERS + ", " + role,
              new Access(caller, "sqs:SendMessage", queue, Map.of()),
              policies,
              !role.equals("SweepRole"));
        });
  }

  private static Principal service(String name) {
    return new Principal.Service(name + ".amazonaws.com");
  }

  /**
   * Both kinds of file that CloudTrail writes, and the look that it takes before (docs/aws-facts.md
   * E1).
   */
  private static Stream<ServiceUse> bucket(String policy, String bucket) {
    var arn = "arn:aws:s3:::" + bucket;
    var looking = new HashMap<>(BY_THE_TRAIL);
    looking.put("aws:securetransport", "true");
    var writing = new HashMap<>(looking);
    writing.put("s3:x-amz-acl", "bucket-owner-full-control");
    return Stream.concat(
        Stream.of(new ServiceUse(policy, CLOUDTRAIL, "s3:GetBucketAcl", arn, looking)),
        Stream.of("CloudTrail", "CloudTrail-Digest")
            .map(kind -> "%s/audit/AWSLogs/%s/%s/us-east-1/x.gz".formatted(arn, ACCOUNT, kind))
            .map(file -> new ServiceUse(policy, CLOUDTRAIL, "s3:PutObject", file, writing)));
  }

  private static ServiceUse scheduling(String role) {
    return assuming(
        role,
        service("scheduler"),
        source("arn:aws:scheduler:" + HERE + ":schedule-group/default"));
  }

  private static ServiceUse deadLetter(String rule) {
    return new ServiceUse(
        "UndeliveredEventsPolicy",
        service("events"),
        "sqs:SendMessage",
        "arn:aws:sqs:" + HERE + ":cloudtrail-guardrail-UndeliveredEvents",
        source(ruleArn(rule)));
  }

  /** As the policy names it: a rule on a bus of its own has that bus in its ARN. */
  private static String ruleArn(String rule) {
    var statement = ResourcePolicies.of("UndeliveredEventsPolicy").statements().getFirst().json();
    var condition = Deployed.at(Deployed.at(statement, "Condition"), "ArnEquals");
    return Deployed.texts(Deployed.at(condition, "aws:SourceArn")).stream()
        .filter(arn -> arn.startsWith("arn:aws:events:" + HERE + ":rule/") && arn.endsWith(rule))
        .findFirst()
        .orElseThrow();
  }

  private static ServiceUse telling(String role) {
    return new ServiceUse(
        "AlertTopicPolicy",
        new Principal.Identity(Organized.roleArn(role)),
        "sns:Publish",
        "arn:aws:sns:" + HERE + ":cloudtrail-guardrail-AlertTopic",
        Map.of());
  }

  private static ServiceUse assuming(String role, Principal service, Map<String, String> context) {
    return new ServiceUse(role, service, "sts:AssumeRole", ROLE, context);
  }

  private static Map<String, String> source(String arn) {
    return Map.of("aws:sourcearn", arn, "aws:sourceaccount", ACCOUNT);
  }
}
