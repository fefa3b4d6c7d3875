package guardrail.exemption;

import guardrail.observation.AwsError;

/** What is known of an account's exemption; only {@link Open} keeps a trail from being repaired. */
public sealed interface Verdict {
  /** Nobody asked: there was nothing to repair, or nobody may open one. */
  record Unasked() implements Verdict {}

  /** There is none, as on every ordinary day. */
  record Absent() implements Verdict {}

  /** It counts now. */
  record Open(Exemption terms, ParameterVersion written) implements Verdict {}

  /** It counted, and its time is up. */
  record Over(Exemption terms, ParameterVersion written) implements Verdict {}

  /** Somebody wrote one that never counted. */
  record Refused(ParameterVersion written, String why) implements Verdict {}

  /** AWS did not say, so there is none. */
  record Unseen(AwsError error) implements Verdict {}

  Verdict UNASKED = new Unasked();
}
