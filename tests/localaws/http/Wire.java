package localaws.http;

import java.util.Map;
import localaws.AwsError;

/** One of AWS's protocols: requests in, answers and errors out; it knows no service's state. */
interface Wire {
  /** What a request asks for, under the API's member names. */
  record Asked(String operation, Map<String, Object> members) {}

  Asked read(HttpAsk ask);

  HttpReply answer(Asked asked, Map<String, Object> answer);

  HttpReply error(AwsError error);

  static Wire of(String service) {
    return switch (service) {
      case "cloudtrail", "events", "kms", "logs", "organizations", "ssm" -> AwsJson.PLAIN;
      case "dynamodb" -> AwsJson.DYNAMODB;
      case "sqs" -> AwsJson.SQS;
      case "account" -> new AccountRest();
      case "lambda" -> new LambdaRest();
      case "cloudformation", "iam", "sns", "sts" -> new AwsQuery();
      case "s3" -> new RestXml();
      case "securityhub" -> new SecurityHubRest();
      default ->
          throw new AwsError(
              "UnknownOperationException", 501, "LocalAws has no service " + service);
    };
  }
}
