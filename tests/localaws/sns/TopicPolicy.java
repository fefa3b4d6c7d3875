package localaws.sns;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import localaws.AwsError;

/** What a topic's policy may be, and what it is if nobody gave one. */
final class TopicPolicy {
  private static final String OWNERS =
      """
      {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[
       {"Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},
        "Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes","SNS:AddPermission",
         "SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe","SNS:ListSubscriptionsByTopic",
         "SNS:Publish"],
        "Resource":"TOPIC","Condition":{"StringEquals":{"AWS:SourceOwner":"ACCOUNT"}}}CLOUDTRAIL]}
      """;
  private static final String CLOUDTRAILS =
      """
      ,{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
        "Action":"SNS:Publish","Resource":"TOPIC"}\
      """;

  private TopicPolicy() {}

  /** What SNS gives a new topic: for its owner alone (SNS Developer Guide, access control). */
  static String ofOwner(String topicArn) {
    return of("", topicArn);
  }

  static String openToCloudTrail(String topicArn) {
    return of(CLOUDTRAILS, topicArn);
  }

  private static String of(String more, String topicArn) {
    return OWNERS
        .replace("CLOUDTRAIL", more)
        .replace("TOPIC", topicArn)
        .replace("ACCOUNT", topicArn.split(":", -1)[4]);
  }

  /** The text itself, if it is a policy document. */
  static String checked(String policy) {
    try {
      if (JSON.std.mapFrom(policy).containsKey("Statement")) {
        return policy;
      }
    } catch (IOException _) {
      // Told below: text that is no JSON is as wrong as JSON that is no policy.
    }
    throw AwsError.refused(
        "InvalidParameter", "Invalid parameter: Policy Error: null or failed to parse");
  }
}
