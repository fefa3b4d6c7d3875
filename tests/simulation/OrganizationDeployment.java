package simulation;

import java.nio.file.Path;
import java.util.HashMap;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;

/** What an organization has beside the hub's stack: management.yaml. */
final class OrganizationDeployment {
  private OrganizationDeployment() {}

  /** With the parameters that the hub's outputs give. */
  static void deployManagement(Stage stage) {
    var deployed = stage.deployed();
    var hub = deployed.stack().template();
    var parameters = new HashMap<String, String>();
    parameters.put("HubAccountId", hub.target().account());
    parameters.put("HubRoleArns", String.valueOf(hub.outputs().get("HubRoleArns")));
    parameters.put("HubBusArn", String.valueOf(hub.outputs().get("OrganizationBusArn")));
    parameters.put("OrganizationId", SampleOrganization.ID);
    parameters.put("TrailName", stage.trailName());
    parameters.put("BucketNamePrefix", stage.variable("BUCKET_NAME_PREFIX"));
    parameters.put("HomeRegion", Deployment.REGION);
    parameters.put("ControlTowerHomeRegion", Deployment.REGION);
    var target =
        new Target(
            stage.variable("MANAGEMENT_ACCOUNT_ID"),
            Deployment.REGION,
            "cloudtrail-guardrail-management");
    Stack.deploy(
        Template.read(Path.of("management.yaml"), target, parameters),
        stage.world(),
        deployed.buses());
  }
}
