package guardrail.remediation;

import guardrail.observation.AwsError;
import guardrail.observation.Refusal;

/** What AWS made of one remediation. */
public sealed interface Result {
  /** AWS carried it out. Whether it helped is for the next look to say. */
  record Applied() implements Result {}

  /** AWS will not take it as it is; the next plan goes another way. */
  record Refused(Refusal refusal) implements Result {}

  /** Something changed meanwhile (not found, already there, conflict): look again, plan again. */
  record Overtaken(AwsError error) implements Result {}

  /** AWS did not carry it out. */
  record Failed(AwsError error) implements Result {}

  /** Not tried. */
  record Skipped(String why) implements Result {}
}
