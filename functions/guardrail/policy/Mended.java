package guardrail.policy;

/** What a policy would have to be to let CloudTrail in. */
public sealed interface Mended {
  /** This document: what does no harm is in it as it was. */
  record Document(String json) implements Mended {}

  /** There is none that AWS would take, or none that can be told from what is there. */
  record Impossible(String why) implements Mended {}
}
