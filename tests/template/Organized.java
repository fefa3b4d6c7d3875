package template;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;

/**
 * The three templates in an organization, none deployed: what the hub hands to the others is what
 * its StackSet and its output ManagementStackCommand say.
 */
final class Organized {
  static final String HUB = "111122223333";
  static final String MANAGEMENT = "999988887777";
  static final String MEMBER = "444455556666";
  static final String ID = "o-exampleorgid";

  /** A legal value for each parameter about the organization, and none of them its default. */
  static final Map<String, String> EVERY_PARAMETER =
      Map.of(
          "OrganizationId", ID,
          "ManagementAccountId", MANAGEMENT,
          "OrganizationalUnitIds", "ou-ab12-11111111,ou-ab12-22222222",
          "ControlTower", "true",
          "OnboardingHours", "36",
          "SweepMinutes", "120",
          "MemberLogs", "ArchiveBucket",
          "MemberKmsKeyArn", "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef",
          "OrganizationTrail", "true",
          "CloudTrailAdministrators", "444455556666");

  /** A hub in the management account, whose standard trail is the organization's. */
  static final Map<String, String> ORGANIZATION_TRAIL =
      Map.of("ManagementAccountId", HUB, "OrganizationTrail", "true");

  private static final List<String> NEEDED =
      List.of("OrganizationId", "ManagementAccountId", "OrganizationalUnitIds");

  private Organized() {}

  /** What an organization must say, and everything else by default. */
  static Map<String, String> parameters() {
    return NEEDED.stream().collect(toMap(name -> name, EVERY_PARAMETER::get));
  }

  static Template hub() {
    return hub(Map.of());
  }

  static Template hub(Map<String, String> more) {
    return hub("us-east-1", more);
  }

  static Template hub(String region, Map<String, String> more) {
    var parameters = new HashMap<>(parameters());
    parameters.putAll(more);
    return Template.read(
        Path.of("template.yaml"), new Target(HUB, region, "cloudtrail-guardrail"), parameters);
  }

  static Template member() {
    return member(hub());
  }

  static Template member(Template hub) {
    var region = hub.target().region();
    return Template.read(
        Path.of("member.yaml"), new Target(MEMBER, region, "StackSet-members"), handedOn(hub));
  }

  /** Its parameters by name, as the StackSet gives them to each account. */
  static Map<String, String> handedOn(Template hub) {
    return hub.resource("MemberStackSet").list("Parameters").stream()
        .collect(
            toMap(
                pair -> Deployed.at(pair, "ParameterKey").toString(),
                pair -> Deployed.at(pair, "ParameterValue").toString()));
  }

  static Template management(Template hub, String account, String region) {
    return Template.read(
        Path.of("management.yaml"), new Target(account, region, "management"), commanded(hub));
  }

  static String command(Template hub) {
    return Deployed.at(hub.outputs(), "ManagementStackCommand").toString();
  }

  /** The parameters that the command names. */
  static Map<String, String> commanded(Template hub) {
    var command = command(hub);
    return Arrays.stream(command.replaceFirst(".*--parameter-overrides ", "").split("\\s+"))
        .map(pair -> pair.split("=", 2))
        .collect(toMap(pair -> pair[0], pair -> pair[1]));
  }

  /** The functions of an organization, and the one of every account. */
  static Stream<String> functions() {
    return Stream.of(
        "TrailGuardFunction",
        "DossierFunction",
        "OrganizationFunction",
        "AccountFunction",
        "SweepFunction");
  }

  static String roleArn(String logicalId) {
    return "arn:aws:iam::%s:role/cloudtrail-guardrail/cloudtrail-guardrail-%s"
        .formatted(HUB, logicalId);
  }
}
