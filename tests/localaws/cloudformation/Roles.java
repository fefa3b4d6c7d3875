package localaws.cloudformation;

import localaws.iam.AssumableRole;
import localaws.iam.Policy;

/** Makes the template's roles, which others may then have sessions of, and takes them away. */
record Roles(Template template, localaws.iam.Roles roles) {
  private static final String TYPE = "AWS::IAM::Role";

  void create() {
    for (var role : template.resourcesOfType(TYPE)) {
      var trust = Tree.map(role.properties().get("AssumeRolePolicyDocument"));
      roles.put(new AssumableRole(Stack.arn(template, role), new Policy(trust), Role.inline(role)));
    }
  }

  void remove() {
    template.resourcesOfType(TYPE).forEach(role -> roles.remove(Stack.arn(template, role)));
  }
}
