package localaws.cloudformation;

import java.util.ArrayList;
import localaws.iam.Policy;

/** A role of a stack and what its inline policies, taken together, let it do. */
public record Role(String arn, Policy policy) {

  /** Throws for managed policies, which a template only names. */
  public static Policy policy(Resource role) {
    if (role.at("ManagedPolicyArns").isPresent()) {
      throw new TemplateException("ManagedPolicyArns at " + role.logicalId());
    }
    var statements = new ArrayList<Object>();
    for (var inline : role.list("Policies")) {
      var document = Tree.map(Tree.map(inline).get("PolicyDocument"));
      statements.addAll(Tree.oneOrMany(document.get("Statement")));
    }
    return Policy.ofStatements(statements);
  }
}
