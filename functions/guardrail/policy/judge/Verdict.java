package guardrail.policy.judge;

/** What comes of a request; a guess is none of these. */
public sealed interface Verdict {
  /** An Allow certainly reaches it, and certainly no Deny does. */
  record Allowed() implements Verdict {}

  /** This statement certainly denies it, whatever the others say. */
  record Denied(PolicyStatement by) implements Verdict {}

  /** Certainly no Allow reaches it, or not all that is asked for, whatever a Deny may do. */
  record NotAllowed() implements Verdict {}

  /** It depends on what is not known of the request, or on what AWS does not document. */
  record CannotJudge(String why) implements Verdict {}
}
