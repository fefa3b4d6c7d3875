package guardrail.organization;

/** What an event says has happened in the organization. None of it is believed without asking. */
public sealed interface OrganizationNews {
  /** An account has come in. */
  record Came(String accountId, Arrival how) implements OrganizationNews {}

  /** An account may be no member any more. */
  record Left(String accountId) implements OrganizationNews {}

  /** Something that the guardrail or the organization's trail depends on was taken away. */
  record Weakened(Support support) implements OrganizationNews {}

  /** Nothing that the guardrail acts on. */
  record Nothing(String why) implements OrganizationNews {}

  /** What the guardrail and the organization's trail stand on. */
  enum Support {
    /** CloudTrail's trusted access: without it no organization trail records. */
    TRAIL_ACCESS,
    /** StackSets' trusted access: without it new accounts get no role. */
    STACK_SET_ACCESS,
    /** Who else may change the organization's trail. */
    TRAIL_ADMINISTRATOR,
    /** Whether the hub may ask the organization and roll out its stack set. */
    HUB_ADMINISTRATOR
  }
}
