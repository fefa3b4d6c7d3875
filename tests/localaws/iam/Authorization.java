package localaws.iam;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import localaws.organizations.Arns;

/**
 * What IAM is asked about each operation (Service Authorization Reference, the services' pages).
 * The names are not always the operation's: HeadBucket is s3:ListBucket (docs/aws-facts.md J).
 */
public final class Authorization {
  private static final String ALL = "*";

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          entry("cloudtrail:CreateTrail", withTheLogGroupRole("cloudtrail:CreateTrail")),
          entry("cloudtrail:UpdateTrail", withTheLogGroupRole("cloudtrail:UpdateTrail")),
          onTrail("StartLogging"),
          onTrail("StopLogging"),
          onTrail("DeleteTrail"),
          onTrail("GetTrail"),
          onTrail("GetTrailStatus"),
          onSelectors("GetEventSelectors"),
          onSelectors("PutEventSelectors"),
          onSelectors("GetInsightSelectors"),
          onSelectors("PutInsightSelectors"),
          onTagged("AddTags"),
          onTagged("RemoveTags"),
          entry("cloudtrail:ListTags", Authorization::listTags),
          onAll("cloudtrail:DescribeTrails"),
          onAll("cloudtrail:ListTrails"),
          onAll("cloudtrail:LookupEvents"),
          onAll("account:ListRegions"),
          onAll("cloudtrail:RegisterOrganizationDelegatedAdmin"),
          onAll("cloudtrail:DeregisterOrganizationDelegatedAdmin"),
          onTable("GetItem"),
          onTable("PutItem"),
          onTable("DeleteItem"),
          onTable("Scan"),
          onTable("Query"),
          onTable("DeleteTable"),
          onQueue("SendMessage"),
          entry("sqs:SendMessageBatch", subject -> one("sqs:SendMessage", subject.queue())),
          onQueue("ReceiveMessage"),
          onQueue("DeleteMessage"),
          onQueue("GetQueueAttributes"),
          onQueue("ChangeMessageVisibility"),
          onTopic("Publish"),
          onTopic("Subscribe"),
          onTopic("ListSubscriptionsByTopic"),
          onTopic("GetTopicAttributes"),
          onTopic("SetTopicAttributes"),
          onTopic("DeleteTopic"),
          entry("sns:CreateTopic", subject -> one("sns:CreateTopic", subject.namedTopic())),
          entry(
              "sns:Unsubscribe", subject -> one("sns:Unsubscribe", subject.topicOfSubscription())),
          entry("events:PutEvents", Authorization::putEvents),
          entry(
              "securityhub:BatchImportFindings",
              subject -> one("securityhub:BatchImportFindings", subject.defaultProduct())),
          entry("lambda:Invoke", subject -> one("lambda:InvokeFunction", subject.function())),
          entry(
              "cloudformation:DescribeStacks",
              subject -> one("cloudformation:DescribeStacks", subject.stack())),
          entry("sts:AssumeRole", subject -> one("sts:AssumeRole", subject.role())),
          entry("sts:GetCallerIdentity", _ -> List.of()));

  private static final List<Map<String, Rule>> ALL_RULES =
      List.of(RULES, BucketRules.RULES, DeliveryRules.RULES, OrganizationRules.RULES);

  private Authorization() {}

  /** Every operation that has an entry, as "service:Operation". */
  public static Set<String> operations() {
    return ALL_RULES.stream().flatMap(rules -> rules.keySet().stream()).collect(toSet());
  }

  /** Each of these must be allowed, or the operation is denied. */
  public static List<Permission> of(
      String account, String region, String operation, Map<String, Object> members) {
    return of(account, region, operation, members, Optional.empty());
  }

  /** For a caller whose account is in this organization. */
  public static List<Permission> of(
      String account,
      String region,
      String operation,
      Map<String, Object> members,
      Optional<Arns> organization) {
    return ALL_RULES.stream()
        .flatMap(rules -> Stream.ofNullable(rules.get(operation)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no IAM actions known for " + operation))
        .apply(new Subject(account, region, members, organization));
  }

  private static Map.Entry<String, Rule> onTrail(String operation) {
    var action = "cloudtrail:" + operation;
    return entry(action, subject -> one(action, subject.trail("Name")));
  }

  private static Map.Entry<String, Rule> onSelectors(String operation) {
    var action = "cloudtrail:" + operation;
    return entry(action, subject -> one(action, subject.trail("TrailName")));
  }

  private static Map.Entry<String, Rule> onTagged(String operation) {
    var action = "cloudtrail:" + operation;
    return entry(action, subject -> one(action, subject.trail("ResourceId")));
  }

  /** Asked about every trail of the list. */
  private static List<Permission> listTags(Subject subject) {
    return subject.texts("ResourceIdList").stream()
        .map(trail -> Permission.of("cloudtrail:ListTags", trail))
        .toList();
  }

  /** Asked about each entry's bus and source (Amazon EventBridge User Guide, condition keys). */
  private static List<Permission> putEvents(Subject subject) {
    return Json.list(subject.members().get("Entries")).stream()
        .map(entry -> (Map<?, ?>) entry)
        .map(entry ->
            new Permission(
                "events:PutEvents",
                subject.bus(entry.get("EventBusName")),
                Map.of("events:source", String.valueOf(entry.get("Source")))))
        .toList();
  }

  private static Map.Entry<String, Rule> onTable(String operation) {
    var action = "dynamodb:" + operation;
    return entry(action, subject -> one(action, subject.table()));
  }

  private static Map.Entry<String, Rule> onQueue(String operation) {
    var action = "sqs:" + operation;
    return entry(action, subject -> one(action, subject.queue()));
  }

  private static Map.Entry<String, Rule> onTopic(String operation) {
    var action = "sns:" + operation;
    return entry(action, subject -> one(action, subject.topic()));
  }

  /** The reference names no resource, so a policy can only say "*". */
  private static Map.Entry<String, Rule> onAll(String action) {
    return entry(action, _ -> one(action, ALL));
  }

  /**
   * Whoever gives CloudTrail a role must be allowed to hand that role to CloudTrail; tags at the
   * creation are an action of their own (docs/aws-facts.md J).
   */
  private static Rule withTheLogGroupRole(String action) {
    return subject -> {
      var needed = new ArrayList<>(one(action, subject.trail("Name")));
      subject
          .text("CloudWatchLogsRoleArn")
          .map(role ->
              new Permission(
                  "iam:PassRole", role, Map.of("iam:passedtoservice", "cloudtrail.amazonaws.com")))
          .ifPresent(needed::add);
      if (action.equals("cloudtrail:CreateTrail") && subject.members().containsKey("TagsList")) {
        needed.addAll(one("cloudtrail:AddTags", subject.trail("Name")));
      }
      subject
          .text("IsOrganizationTrail")
          .filter("true"::equals)
          .ifPresent(_ -> needed.addAll(OrganizationRules.ofTrail(subject)));
      return needed;
    };
  }

  private static List<Permission> one(String action, String resource) {
    return List.of(Permission.of(action, resource));
  }
}
