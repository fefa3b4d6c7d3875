package template;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import localaws.World;
import localaws.cloudformation.DeployedFunction;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;

/** template.yaml as it stands in an account once it is deployed. */
final class Deployed {
  static final String GUARD_ROLE =
      "arn:aws:iam::111122223333:role/cloudtrail-guardrail/cloudtrail-guardrail-TrailGuardRole";

  static final String DATA_EVENT_SELECTOR =
      """
      {"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},\
      {"Field":"resources.type","Equals":["AWS::S3::Object"]}]}\
      """;

  /** A legal value for each parameter about this account, and none of them its default. */
  static final Map<String, String> EVERY_PARAMETER =
      Map.ofEntries(
          entry("TrailName", "management-events"),
          entry("KmsKeyArn", "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef"),
          entry("DeliveryTopicName", "new-log-files"),
          entry("LogGroupName", "trail-events"),
          entry("BucketNamePrefix", "management"),
          entry("LogBucketName", "logs-of-everybody"),
          entry("LogBucketAccountId", "444455556666"),
          entry("LogKeyPrefix", "audit/cloudtrail"),
          entry("Mode", "AlertOnly"),
          entry("AllowSecondTrail", "true"),
          entry("ResyncMinutes", "10"),
          entry("VersionLabel", "second try"),
          entry("AlertEmail", "security@example.com"),
          entry("SecurityHub", "true"),
          entry("IncidentEvents", "true"),
          entry("LogRetentionDays", "730"),
          entry("LogGroupRetentionDays", "90"),
          entry("DeliveryMinutes", "60"),
          entry("FlappingRepairs", "3"),
          entry("FlappingMinutes", "20"),
          entry("ExemptionRoleArn", "arn:aws:iam::111122223333:role/security/BreakGlass"),
          entry("InsightTypes", "ApiCallRateInsight,ApiErrorRateInsight"),
          entry("TrailTags", "managed-by=security,team=security"),
          entry("DataEventSelectors", "[" + DATA_EVENT_SELECTOR + "]"));

  /** A key, a topic and a log group, named as in events/. */
  static final Map<String, String> DELIVERY_PATH =
      Map.of(
          "KmsKeyArn",
          "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
          "DeliveryTopicName",
          "new-log-files",
          "LogGroupName",
          "trail-events");

  private final Template template;
  private final World world;
  private final Stack stack;

  private Deployed(String region, Map<String, String> parameters) {
    world = new World("111122223333", region, InstantSource.system());
    var target = new Target("111122223333", region, "cloudtrail-guardrail");
    template = Template.read(Path.of("template.yaml"), target, parameters);
    stack = Stack.deploy(template, world);
  }

  static Deployed withDefaults() {
    return with(Map.of());
  }

  static Deployed with(Map<String, String> parameters) {
    return new Deployed("us-east-1", parameters);
  }

  static Deployed in(String region) {
    return new Deployed(region, Map.of());
  }

  DeployedFunction function() {
    return stack.function("TrailGuardFunction");
  }

  List<DeployedFunction> functions() {
    return stack.functions();
  }

  List<Resource> resourcesOfType(String type) {
    return template.resourcesOfType(type);
  }

  Map<String, Object> outputs() {
    return template.outputs();
  }

  Resource resource(String logicalId) {
    return template.resource(logicalId);
  }

  List<Resource> resources() {
    return template.resources();
  }

  World world() {
    return world;
  }

  /** Every statement of a role's inline policies, or of a resource's own policy. */
  List<Map<?, ?>> statements(String logicalId) {
    return statements(resource(logicalId));
  }

  static List<Map<?, ?>> statements(Resource resource) {
    var inline = resource.list("Policies").stream().map(policy -> at(policy, "PolicyDocument"));
    var own = resource.at("PolicyDocument").stream();
    return java.util.stream.Stream.concat(inline, own)
        .flatMap(document -> list(at(document, "Statement")).stream())
        .<Map<?, ?>>map(statement -> (Map<?, ?>) statement)
        .toList();
  }

  static Object at(Object map, String key) {
    if (map instanceof Map<?, ?> object && object.get(key) != null) {
      return object.get(key);
    }
    throw new IllegalArgumentException("no " + key + " in " + map);
  }

  static List<?> list(Object oneOrMany) {
    return oneOrMany instanceof List<?> many ? many : List.of(oneOrMany);
  }

  static List<String> texts(Object oneOrMany) {
    return list(oneOrMany).stream().map(String::valueOf).toList();
  }
}
