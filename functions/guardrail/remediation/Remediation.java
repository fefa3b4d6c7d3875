package guardrail.remediation;

import java.util.List;

/** One API call that takes drift away. Each can be made twice without harm. */
public sealed interface Remediation
    permits TrailRemediation,
        OrganizationRemediation,
        BucketRemediation,
        KeyRemediation,
        SinkRemediation {

  /** The IAM actions that the call needs. */
  List<String> iamActions();

  /** Whether this call makes no sense unless that earlier one of the same round went through. */
  boolean needs(Remediation earlier);
}
