package guardrail;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One environment variable of the function: what it holds, what it may look like, an example. */
enum Variable {
  TRAIL_ARN(
      "the ARN of the guarded trail",
      "arn:aws[a-z-]*:cloudtrail:[a-z0-9-]+:\\d{12}:trail/"
          + "(?=.{3,128}$)[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*",
      "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail"),
  LOG_BUCKET_NAME(
      "the name of the log bucket",
      "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
      "standard-trail-111122223333-us-east-1"),
  LOG_BUCKET_ACCOUNT_ID(
      "the 12 digits of the account that owns the log bucket", "\\d{12}", "111122223333"),
  STANDBY_BUCKET_NAME(
      "the name of the standby bucket",
      "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
      "standard-trail-standby-111122223333-us-east-1"),
  LOG_KEY_PREFIX(
      "a prefix for the log files without a slash at either end, or nothing",
      "(?=.{1,200}$)[A-Za-z0-9!_.*'()-]+(?:/[A-Za-z0-9!_.*'()-]+)*|",
      "audit"),
  KMS_KEY_ARN(
      "the ARN of a KMS key, or nothing",
      "arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+|",
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
  DELIVERY_TOPIC_ARN(
      "the ARN of the SNS topic for new log files, or nothing",
      "arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}|",
      "arn:aws:sns:us-east-1:111122223333:new-log-files"),
  LOG_GROUP_ARN(
      "the ARN of a CloudWatch Logs log group with \":*\" at its end, or nothing",
      "arn:aws[a-z-]*:logs:[a-z0-9-]+:\\d{12}:log-group:[A-Za-z0-9._/#-]{1,512}:\\*|",
      "arn:aws:logs:us-east-1:111122223333:log-group:trail:*"),
  LOG_GROUP_ROLE_ARN(
      "the ARN of the role with which CloudTrail writes to the log group, or nothing",
      "arn:aws[a-z-]*:iam::\\d{12}:role/.+|",
      "arn:aws:iam::111122223333:role/trail-to-log-group"),
  MODE("the mode", "Enforce|AlertOnly", "Enforce"),
  ALERT_TOPIC_ARN(
      "the ARN of the SNS topic for alerts",
      "arn:aws[a-z-]*:sns:[a-z0-9-]+:\\d{12}:[A-Za-z0-9_-]{1,256}",
      "arn:aws:sns:us-east-1:111122223333:cloudtrail-guardrail-alerts"),
  LEDGER_TABLE_NAME(
      "the name of the DynamoDB table that remembers what was told",
      "[A-Za-z0-9_.-]{3,255}",
      "cloudtrail-guardrail-Ledger-1ABCDEFGHIJKL"),
  INCIDENTS_TABLE_NAME(
      "the name of the DynamoDB table that keeps what was told of each incident",
      "[A-Za-z0-9_.-]{3,255}",
      "cloudtrail-guardrail-Incidents-1ABCDEFGHIJKL"),
  CHANNELS(
      "where alerts go beside the topic, with a comma between, or nothing",
      "(?:SecurityHub|EventBridge|SecurityHub,EventBridge)?",
      "SecurityHub,EventBridge"),
  ALLOW_SECOND_TRAIL(
      "whether the trail may be made beside another one that records, \"true\" or \"false\"",
      "true|false",
      "false"),
  ORGANIZATION_ID(
      "the id of the organization, or nothing where one account is guarded",
      "o-[a-z0-9]{10,32}|",
      "o-exampleorgid"),
  MANAGEMENT_ACCOUNT_ID(
      "the 12 digits of the organization's management account", "\\d{12}", "111122223333"),
  ORGANIZATIONAL_UNIT_IDS(
      "the roots and organizational units whose accounts are guarded, with commas between them",
      "(?:r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})"
          + "(?: *, *(?:r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}))*",
      "ou-ab12-11111111,ou-ab12-22222222"),
  ACCOUNTS_TABLE_NAME(
      "the name of the DynamoDB table that knows the accounts",
      "[A-Za-z0-9_.-]{3,255}",
      "cloudtrail-guardrail-Accounts-1ABCDEFGHIJKL"),
  ACCOUNT_QUEUE_URL(
      "the URL of the SQS queue of accounts",
      "https?://\\S+",
      "https://sqs.us-east-1.amazonaws.com/111122223333/cloudtrail-guardrail-AccountQueue"),
  ORGANIZATION_TRAIL(
      "whether the guarded trail is the organization's, \"true\" or \"false\"",
      "true|false|",
      "false"),
  CLOUDTRAIL_ADMINISTRATORS(
      "the accounts that administer CloudTrail beside the management account, with commas between"
          + " them, or nothing",
      "(?:\\d{12}(?: *, *\\d{12})*)?",
      "444455556666"),
  STACK_SET_NAME(
      "the name of the stack set that brings members their role",
      "[A-Za-z][A-Za-z0-9-]{0,127}",
      "cloudtrail-guardrail-members"),
  CONTROL_TOWER("whether Control Tower makes the accounts", "true|false", "false"),
  ONBOARDING_HOURS(
      "how many hours an account may take until somebody is told",
      "[1-9]\\d?|1[0-5]\\d|16[0-8]",
      "24"),
  SWEEP_MINUTES("the minutes between two sweeps", "[1-9]\\d{0,3}", "60"),
  MEMBER_LOGS(
      "where members' trails deliver",
      "OwnBucket|ArchiveBucket|ArchiveBucketByOrganization",
      "OwnBucket"),
  BUCKET_NAME_PREFIX(
      "the beginning of the names of members' buckets",
      "[a-z0-9][a-z0-9-]{1,25}[a-z0-9]",
      "standard-trail"),
  DATA_EVENT_SELECTORS(
      "CloudTrail's JSON of advanced event selectors for data events, or nothing",
      "(?s)\\[.*\\]|",
      "[{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]},"
          + "{\"Field\":\"resources.type\",\"Equals\":[\"AWS::S3::Object\"]}]}]"),
  INSIGHT_TYPES(
      "the Insights types with commas between them, or nothing",
      "(?:[A-Z][A-Za-z]+Insight(?: *, *[A-Z][A-Za-z]+Insight)*)?",
      "ApiCallRateInsight,ApiErrorRateInsight"),
  TRAIL_TAGS(
      "tags as key=value with commas between them, or nothing",
      "(?:[^=,]{1,128}=[^=,]{0,256}(?:,[^=,]{1,128}=[^=,]{0,256})*)?",
      "managed-by=cloudtrail-guardrail"),
  LOG_RETENTION_DAYS("the days that log files are kept at least", "[1-9]\\d{0,4}", "365"),
  LOG_GROUP_RETENTION_DAYS(
      "the days that the log group keeps events at least", "[1-9]\\d{0,4}", "365"),
  DELIVERY_MINUTES("the minutes that a log file may take after a repair", "[1-9]\\d{1,2}", "30"),
  FLAPPING(
      "the repairs, a slash, and the minutes within which so many make a trail flapping",
      "(?:[2-9]|[1-4]\\d|50)/(?:[1-9]|[1-5]\\d|60)",
      "5/10"),
  FOLLOW_UP_QUEUE_URL(
      "the URL of the SQS queue of follow-ups",
      "https?://\\S+",
      "https://sqs.us-east-1.amazonaws.com/111122223333/cloudtrail-guardrail-FollowUps"),
  DOSSIER_QUEUE_URL(
      "the URL of the SQS queue on which dossiers are asked for",
      "https?://\\S+",
      "https://sqs.us-east-1.amazonaws.com/111122223333/cloudtrail-guardrail-Dossiers"),
  MEMBER_KMS_KEY_ARN(
      "the ARN of a KMS key for members' trails, or nothing",
      "arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+|",
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
  EXEMPTION_ROLE_ARN(
      "the ARN of the role that may open exemptions, in the stack's account, or nothing",
      "arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,576}|",
      "arn:aws:iam::111122223333:role/BreakGlass"),
  EXEMPTION_STACK(
      "the name of the stack, which names the parameters that hold exemptions",
      "[A-Za-z][A-Za-z0-9-]{0,127}",
      "cloudtrail-guardrail");

  private final String meaning;
  private final Pattern shape;
  private final String example;

  Variable(String meaning, String shape, String example) {
    this.meaning = meaning;
    this.shape = Pattern.compile(shape);
    this.example = example;
  }

  /**
   * The value, which may be empty only where the variable is optional.
   *
   * @throws InvalidConfiguration naming the variable, what was expected and an example
   */
  String in(Map<String, String> environment) {
    var value = environment.getOrDefault(name(), "").strip();
    if (shape.matcher(value).matches()) {
      return value;
    }
    throw new InvalidConfiguration(
        "Environment variable %s is %s: expected %s"
            .formatted(name(), value.isEmpty() ? "missing" : '"' + value + '"', expected()));
  }

  /** Of a value that has the shape, and still is not what it should be. */
  InvalidConfiguration wrong(IllegalArgumentException why) {
    return new InvalidConfiguration(
        "Environment variable %s is wrong: %s; expected %s"
            .formatted(name(), why.getMessage(), expected()));
  }

  private String expected() {
    return "%s, for example %s".formatted(meaning, example);
  }

  Optional<String> optionalIn(Map<String, String> environment) {
    return Optional.of(in(environment)).filter(value -> !value.isEmpty());
  }

  /** Thrown when the function starts with a variable that is missing or not what it should be. */
  static final class InvalidConfiguration extends IllegalArgumentException {
    InvalidConfiguration(String message) {
      super(message);
    }
  }
}
