package guardrail.remediation;

import java.util.List;

/** A call to Organizations, on which an organization's trail depends. */
public sealed interface OrganizationRemediation extends Remediation {

  /** Lets CloudTrail act in the organization again. It gives members no trail back by itself. */
  record EnableAWSServiceAccess() implements OrganizationRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("organizations:EnableAWSServiceAccess", "iam:CreateServiceLinkedRole");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return false;
    }
  }
}
