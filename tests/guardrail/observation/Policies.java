package guardrail.observation;

/** Policies of a bucket as people leave them. */
public final class Policies {
  /** Keeps everybody from writing, CloudTrail too. */
  public static final String DENY =
      "{\"Sid\":\"Quarantine\",\"Effect\":\"Deny\",\"Principal\":\"*\","
          + "\"Action\":\"s3:PutObject\",\"Resource\":\"*\"}";

  /** Somebody else's, and no harm. */
  public static final String HARMLESS =
      "{ \"Sid\":\"Auditors\", \"Effect\":\"Allow\", "
          + "\"Principal\":{\"AWS\":\"arn:aws:iam::444455556666:root\"}, "
          + "\"Action\":\"s3:GetObject\", \"Resource\":\"*\" }";

  private Policies() {}

  /** The same policy with one more statement at its beginning. */
  public static String with(String statement, String policy) {
    return policy.replaceFirst("\"Statement\":\\[", "\"Statement\":[" + statement + ",");
  }

  /** Nothing but these statements. */
  public static String of(String... statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}"
        .formatted(String.join(",", statements));
  }

  /** Lets CloudTrail do nothing, and is so long that nothing can be added. */
  public static String full() {
    return of(HARMLESS.replace("\"Resource\":\"*\"", "\"Resource\":\"" + "a".repeat(20_200) + '"'));
  }
}
