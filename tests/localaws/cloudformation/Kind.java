package localaws.cloudformation;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a type of resource is named and what its ARN and Ref look like (CloudFormation reference).
 */
record Kind(String nameProperty, String arn, Ref ref) {
  enum Ref {
    NAME,
    ARN,
    URL
  }

  private static final String BUCKET = "AWS::S3::Bucket";
  private static final String LAMBDA = "arn:aws:lambda:%r:%a:function:%n";

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry(BUCKET, new Kind("BucketName", "arn:aws:s3:::%n", Ref.NAME)),
          entry("AWS::SNS::Topic", new Kind("TopicName", "arn:aws:sns:%r:%a:%n", Ref.ARN)),
          entry("AWS::SQS::Queue", new Kind("QueueName", "arn:aws:sqs:%r:%a:%n", Ref.URL)),
          entry("AWS::Serverless::Function", new Kind("FunctionName", LAMBDA, Ref.NAME)),
          entry("AWS::Lambda::Function", new Kind("FunctionName", LAMBDA, Ref.NAME)),
          entry("AWS::IAM::Role", new Kind("RoleName", "arn:aws:iam::%a:role%p%n", Ref.NAME)),
          entry(
              "AWS::DynamoDB::Table",
              new Kind("TableName", "arn:aws:dynamodb:%r:%a:table/%n", Ref.NAME)),
          entry(
              "AWS::Logs::LogGroup",
              new Kind("LogGroupName", "arn:aws:logs:%r:%a:log-group:%n:*", Ref.NAME)),
          entry(
              "AWS::Events::EventBus",
              new Kind("Name", "arn:aws:events:%r:%a:event-bus/%n", Ref.NAME)),
          entry("AWS::Events::Rule", new Kind("Name", "arn:aws:events:%r:%a:rule/%n", Ref.NAME)),
          entry(
              "AWS::Scheduler::Schedule",
              new Kind("Name", "arn:aws:scheduler:%r:%a:schedule/default/%n", Ref.NAME)),
          entry("AWS::KMS::Key", new Kind("", "arn:aws:kms:%r:%a:key/%n", Ref.NAME)),
          entry(
              "AWS::CloudWatch::Alarm",
              new Kind("AlarmName", "arn:aws:cloudwatch:%r:%a:alarm:%n", Ref.NAME)),
          entry(
              "AWS::CloudWatch::Dashboard",
              new Kind("DashboardName", "arn:aws:cloudwatch::%a:dashboard/%n", Ref.NAME)),
          entry(
              "AWS::CloudFormation::StackSet",
              new Kind("StackSetName", "arn:aws:cloudformation:%r:%a:stackset/%n", Ref.NAME)),
          entry(
              "AWS::CloudTrail::Trail",
              new Kind("TrailName", "arn:aws:cloudtrail:%r:%a:trail/%n", Ref.NAME)));

  static Optional<Kind> of(String type) {
    return Optional.ofNullable(KINDS.get(type));
  }

  /** What CloudFormation would make up, without the random end. */
  String madeUpName(String stackName, String logicalId) {
    var name = stackName + "-" + logicalId;
    return nameProperty.equals("BucketName") ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** Only a role has a path, "/" if it is not given; others ignore it. */
  String arn(Target target, String path, String name) {
    return arn.replace("%r", target.region())
        .replace("%a", target.account())
        .replace("%p", path)
        .replace("%n", name);
  }

  String ref(Target target, String name) {
    return switch (ref) {
      case NAME -> name;
      case ARN -> arn(target, "/", name);
      case URL -> url(target, name);
    };
  }

  static String url(Target target, String name) {
    return "https://sqs." + target.region() + ".amazonaws.com/" + target.account() + "/" + name;
  }
}
