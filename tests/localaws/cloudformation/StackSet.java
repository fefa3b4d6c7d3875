package localaws.cloudformation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import localaws.organizations.Organization;

/** One stack set as a template declares it, refused where CloudFormation refuses it. */
record StackSet(Template hub, Resource resource, Path directory) {
  private static final String SERVICE = "member.org.stacksets.cloudformation.amazonaws.com";
  private static final String NAMED_ROLES = "CAPABILITY_NAMED_IAM";

  /** Only the management account and its delegated administrators may have one. */
  void check(Organization organization) {
    require("SERVICE_MANAGED".equals(text("PermissionModel")), "is not SERVICE_MANAGED");
    require(
        resource
            .at("AutoDeployment", "Enabled")
            .filter(on -> on.toString().equals("true"))
            .isPresent(),
        "has no AutoDeployment, so no new account gets it");
    var account = hub.target().account();
    var may =
        text("CallAs").equals("DELEGATED_ADMIN")
            ? organization.delegates(SERVICE, account)
            : organization.isManagedBy(account);
    require(may, "cannot be called by " + account + " as " + text("CallAs"));
  }

  boolean isFor(String account, Organization organization) {
    var units = units();
    return !organization.isManagedBy(account)
        && organization.above(account).anyMatch(units::contains);
  }

  /** One for each Region. */
  List<Template> templates(String account) {
    return groups()
        .flatMap(group -> Tree.list(group.get("Regions")).stream())
        .map(String::valueOf)
        .distinct()
        .map(region -> template(new Target(account, region, "StackSet-" + name())))
        .toList();
  }

  private Template template(Target target) {
    var template = Template.read(directory.resolve(text("TemplateURL")), target, parameters());
    require(!template.isTransformed(), "has a template with a transform");
    var named =
        template.resourcesOfType("AWS::IAM::Role").stream()
            .anyMatch(role -> role.text("RoleName").isPresent());
    require(!named || resource.list("Capabilities").contains(NAMED_ROLES), "lacks " + NAMED_ROLES);
    return template;
  }

  private Map<String, String> parameters() {
    var parameters = new HashMap<String, String>();
    for (var each : resource.list("Parameters")) {
      var parameter = Tree.map(each);
      var value = parameter.get("ParameterValue");
      require(value instanceof String, "gives no text for " + parameter.get("ParameterKey"));
      parameters.put(String.valueOf(parameter.get("ParameterKey")), String.valueOf(value));
    }
    return parameters;
  }

  private List<String> units() {
    return groups()
        .map(group -> Tree.map(group.get("DeploymentTargets")))
        .flatMap(targets -> Tree.list(targets.get("OrganizationalUnitIds")).stream())
        .map(String::valueOf)
        .toList();
  }

  private Stream<Map<String, Object>> groups() {
    return resource.list("StackInstancesGroup").stream().map(Tree::map);
  }

  private String name() {
    return Stack.name(hub, resource);
  }

  private String text(String property) {
    return resource.text(property).orElse("");
  }

  private void require(boolean holds, String complaint) {
    if (!holds) {
      throw new TemplateException("stack set " + name() + " " + complaint);
    }
  }
}
