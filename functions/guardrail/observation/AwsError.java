package guardrail.observation;

/**
 * What AWS answered to a call that it did not carry out.
 *
 * @param operation the call, as "cloudtrail:StartLogging"
 * @param resource the ARN or name that it was aimed at
 * @param code AWS's own code, as "AccessDeniedException"
 */
public record AwsError(
    String operation, String resource, String account, String region, String code, String message) {
  /** The code of an error that says so. */
  public static final String OUTRUN = "Outrun";

  /**
   * Whether it is the ledger's word that others wrote first, again and again; AWS has no such code.
   */
  public boolean isOutrun() {
    return code.equals(OUTRUN);
  }

  /** AWS's own words, for where it is clear which call they answer. */
  public String brief() {
    return code + ": " + message;
  }

  @Override
  public String toString() {
    return "%s on %s (account %s, %s): %s: %s"
        .formatted(operation, resource, account, region, code, message);
  }
}
