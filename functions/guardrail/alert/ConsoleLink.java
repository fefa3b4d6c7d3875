package guardrail.alert;

import guardrail.guarded.TrailArn;

/** Where a person sees the trail in the AWS console of its partition. */
final class ConsoleLink {
  private ConsoleLink() {}

  static String of(TrailArn arn) {
    var host =
        switch (arn.partition()) {
          case "aws-cn" -> "console.amazonaws.cn";
          case "aws-us-gov" -> "console.amazonaws-us-gov.com";
          default -> arn.region() + ".console.aws.amazon.com";
        };
    return "https://%s/cloudtrailv2/home?region=%s#/trails/%s".formatted(host, arn.region(), arn);
  }
}
