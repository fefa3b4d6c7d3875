package guardrail.drift;

import java.util.List;

/** What an organization's trail stands on is not as it must be, or not as it was said to be. */
public sealed interface OrganizationDrift extends Drift {
  /** CloudTrail may not act in the organization, so no member is recorded. */
  record TrustedAccessOff() implements OrganizationDrift {}

  /** Others than expected may change the organization's trail; account ids in order. */
  record AdministratorsDiffer(List<String> expected, List<String> actual)
      implements OrganizationDrift {
    public AdministratorsDiffer {
      expected = List.copyOf(expected);
      actual = List.copyOf(actual);
    }

    /** Those who may and should not. */
    public List<String> unexpected() {
      return actual.stream().filter(account -> !expected.contains(account)).toList();
    }

    /** Those who should and may not. */
    public List<String> missing() {
      return expected.stream().filter(account -> !actual.contains(account)).toList();
    }
  }
}
