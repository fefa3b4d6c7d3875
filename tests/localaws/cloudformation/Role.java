package localaws.cloudformation;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import localaws.iam.Policy;

/** A role of a stack and what its inline policies, taken together, let it do. */
public record Role(String arn, Policy policy) {

  /** Throws for managed policies, which a template only names. */
  public static Policy policy(Resource role) {
    var statements = new ArrayList<Object>();
    inline(role)
        .values()
        .forEach(policy -> statements.addAll(Tree.oneOrMany(policy.document().get("Statement"))));
    return Policy.ofStatements(statements);
  }

  /** By name, as IAM keeps them. */
  static Map<String, Policy> inline(Resource role) {
    if (role.at("ManagedPolicyArns").isPresent()) {
      throw new TemplateException("ManagedPolicyArns at " + role.logicalId());
    }
    var byName = new TreeMap<String, Policy>();
    for (var each : role.list("Policies")) {
      var inline = Tree.map(each);
      byName.put(
          String.valueOf(inline.get("PolicyName")),
          new Policy(Tree.map(inline.get("PolicyDocument"))));
    }
    return byName;
  }
}
