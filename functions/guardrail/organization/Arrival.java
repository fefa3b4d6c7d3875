package guardrail.organization;

/** How the guardrail came to know of an account. */
public enum Arrival {
  /** CreateAccountResult, or AccountJoinedOrganization of a created account. */
  CREATED("was created"),
  /** AcceptHandshake of an invitation, or AccountJoinedOrganization of an invited account. */
  INVITED("accepted an invitation"),
  /** MoveAccount to below a unit that is guarded. */
  MOVED("was moved to where accounts are guarded"),
  /** CreateManagedAccount or UpdateManagedAccount of Control Tower. */
  ENROLLED("was enrolled by Control Tower"),
  /** No event came; a sweep found it. */
  FOUND("was found by the sweep"),
  /** It was there when the guardrail was deployed. */
  THERE_BEFORE("was there before the guardrail");

  private final String words;

  Arrival(String words) {
    this.words = words;
  }

  /** The end of a sentence that begins with the account. */
  public String words() {
    return words;
  }
}
