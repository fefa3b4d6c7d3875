package localaws.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import localaws.organizations.Arns;
import org.jspecify.annotations.Nullable;

/** An operation's members, and the ARNs of what they name in the caller's account and Region. */
record Subject(
    String account, String region, Map<String, Object> members, Optional<Arns> organization) {

  Optional<String> text(String member) {
    return Optional.ofNullable(members.get(member))
        .map(String::valueOf)
        .filter(text -> !text.isEmpty());
  }

  List<String> texts(String member) {
    return Json.texts(members.get(member));
  }

  /** A missing member names nothing that any policy could allow. */
  String trail(String member) {
    return arn(member, name -> regional("cloudtrail", "trail/" + name));
  }

  String bucket() {
    return arn("Bucket", name -> "arn:aws:s3:::" + name);
  }

  String object() {
    return bucket() + "/" + text("Key").orElse("");
  }

  String table() {
    return arn("TableName", name -> regional("dynamodb", "table/" + name));
  }

  /** Without a name it is the one that every account has. */
  String bus(@Nullable Object name) {
    var text = name == null ? "default" : name.toString();
    return text.startsWith("arn:") ? text : regional("events", "event-bus/" + text);
  }

  /** What findings of an account's own making belong to. */
  String defaultProduct() {
    return regional("securityhub", "product/" + account + "/default");
  }

  String topic() {
    return arn("TopicArn", name -> name);
  }

  /** A topic that is created has a name only. */
  String namedTopic() {
    return arn("Name", name -> regional("sns", name));
  }

  String key() {
    return arn("KeyId", id -> regional("kms", "key/" + id));
  }

  /** As policies name a group, with what its streams add to it. */
  String logGroup() {
    return arn("logGroupName", name -> regional("logs", "log-group:" + name + ":*"));
  }

  /** The slash before a name is its ARN's, too. */
  String parameter() {
    return arn("Name", name -> regional("ssm", "parameter" + rooted(name)));
  }

  String path() {
    return arn("Path", path -> regional("ssm", "parameter" + rooted(path.replaceFirst("/$", ""))));
  }

  private static String rooted(String name) {
    return name.startsWith("/") ? name : "/" + name;
  }

  /** Its path is no part of the call; Permissions finds it. */
  String namedRole() {
    return arn("RoleName", name -> "arn:aws:iam::" + account + ":role/" + name);
  }

  String namedUser() {
    return arn("UserName", name -> "arn:aws:iam::" + account + ":user/" + name);
  }

  /** A subscription's ARN is its topic's and an id. */
  String topicOfSubscription() {
    var subscription = text("SubscriptionArn").orElse("");
    return subscription.substring(0, Math.max(0, subscription.lastIndexOf(':')));
  }

  /** A queue is called by its URL, https://sqs.REGION.amazonaws.com/ACCOUNT/NAME. */
  String queue() {
    return arn("QueueUrl", url -> regional("sqs", url.substring(url.lastIndexOf('/') + 1)));
  }

  /** The alias or version stands in the ARN, or beside a name. */
  String function() {
    var arn = arn("FunctionName", name -> regional("lambda", "function:" + name));
    return text("Qualifier").map(qualifier -> arn + ":" + qualifier).orElse(arn);
  }

  String stack() {
    return text("StackName").isEmpty()
        ? "*"
        : arn("StackName", name -> regional("cloudformation", "stack/" + name + "/*"));
  }

  String role() {
    return arn("RoleArn", name -> name);
  }

  /** Outside of an organization these are nothing that a policy could name. */
  String account(String member) {
    return text(member).flatMap(id -> organization.map(arns -> arns.account(id))).orElse("*");
  }

  String unit(String member) {
    return text(member).flatMap(id -> organization.map(arns -> arns.unit(id))).orElse("*");
  }

  /** An account's id is a number, a unit's is not. */
  String child() {
    return text("ChildId").filter(id -> id.startsWith("ou-")).isPresent()
        ? unit("ChildId")
        : account("ChildId");
  }

  private String regional(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
  }

  private String arn(String member, Function<String, String> ofName) {
    var name = text(member).orElse("");
    return name.startsWith("arn:") ? name : ofName.apply(name);
  }
}
