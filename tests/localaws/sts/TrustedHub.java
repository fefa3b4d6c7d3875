package localaws.sts;

import static localaws.organizations.SampleOrganization.ID;
import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import localaws.iam.Policy;
import localaws.organizations.SampleOrganization;

/** A role of a hub, and one of a member account that trusts it. */
final class TrustedHub {
  static final String ROLE = "arn:aws:iam::444455556666:role/CloudTrailGuardrail";
  static final String HUB_ROLE = "arn:aws:iam::999988887777:role/hub/Guard";
  static final Caller HUB = Caller.role(MANAGEMENT, "Guard", "run-1", "ASIAHUB");
  static final Map<String, Object> ASKED = Map.of("RoleArn", ROLE, "RoleSessionName", "guardrail");
  static final Policy READS =
      Policy.ofStatements(
          List.of(
              Map.of(
                  "Effect", "Allow",
                  "Action", List.of("cloudtrail:DescribeTrails", "cloudtrail:StopLogging"),
                  "Resource", "*")));

  final AtomicReference<Instant> now = new AtomicReference<>(Sample.NOON);
  final SampleOrganization sample = SampleOrganization.founded(now::get);
  final World world = sample.world();

  TrustedHub() {
    world.attach(world.register(HUB), HUB_ROLE, Policy.ADMINISTRATOR);
    trust(MANAGEMENT, HUB_ROLE, ID);
  }

  void trust(String account, String principalArn, String organization) {
    var statement =
        Map.of(
            "Effect",
            "Allow",
            "Principal",
            Map.of("AWS", "arn:aws:iam::" + account + ":root"),
            "Action",
            "sts:AssumeRole",
            "Condition",
            Map.of(
                "ArnEquals", Map.of("aws:PrincipalArn", principalArn),
                "StringEquals", Map.of("aws:PrincipalOrgID", organization)));
    world.run(state -> state.roles().put(ROLE, List.of(statement), READS));
  }

  void allowHubInOrganization() {
    var statement =
        Map.of(
            "Effect", "Allow",
            "Action", "sts:AssumeRole",
            "Resource", "arn:aws:iam::*:role/CloudTrailGuardrail",
            "Condition", Map.of("StringEquals", Map.of("aws:ResourceOrgID", ID)));
    world.attach(HUB, HUB_ROLE, Policy.ofStatements(List.of(statement)));
  }

  static String allow(String action) {
    return """
    {"Statement":{"Effect":"Allow","Action":"%s","Resource":"*"}}\
    """
        .formatted(action);
  }

  static Map<String, Object> with(String member, String value) {
    var members = new HashMap<>(ASKED);
    members.put(member, value);
    return members;
  }

  Map<String, Object> assume(Map<String, Object> members) {
    return world.call(HUB, "sts", "AssumeRole", members);
  }

  Caller session(Map<String, Object> answer) {
    return world.caller(String.valueOf(credentials(answer).get("AccessKeyId")));
  }

  static Map<?, ?> credentials(Map<String, Object> answer) {
    return (Map<?, ?>) Objects.requireNonNull(answer.get("Credentials"));
  }

  String refusal(Map<String, Object> members) {
    return refused(members).code();
  }

  AwsError refused(Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> assume(members));
  }

  String attempt(Caller caller, String operation) {
    return catchThrowableOfType(
            AwsError.class,
            () -> world.call(caller, "cloudtrail", operation, Map.of("Name", "any-trail")))
        .code();
  }
}
