package guardrail.event;

import java.util.Optional;

/**
 * Who made a call, as far as its record says. The caller chooses session name and user agent, so
 * they are shown and never trusted.
 *
 * @param type AWS's identity type, as "AssumedRole"; empty in service events
 * @param name the best name there is: the role behind a session, else the ARN, the user name, the
 *     service
 * @param sourceIpAddress an address, or the name of the AWS service that made the call
 * @param vpcEndpointId the endpoint in somebody's VPC through which it came
 */
public record Actor(
    Optional<String> type,
    String name,
    Optional<String> arn,
    Optional<String> sessionIssuer,
    Optional<String> sessionName,
    Optional<String> sourceIdentity,
    Optional<String> accessKeyId,
    Mfa mfa,
    boolean console,
    Optional<String> invokedBy,
    Optional<String> sourceIpAddress,
    Optional<String> vpcEndpointId,
    Optional<String> userAgent) {

  /** Whether the session was opened with a second factor. */
  public enum Mfa {
    YES,
    NO,
    /** The record cannot tell: it never says so for roles, federation and long-lived keys. */
    NOT_KNOWN
  }

  /** What kind of key signed the call, which its first four letters tell. */
  public enum KeyKind {
    LONG_LIVED,
    TEMPORARY,
    NONE
  }

  public boolean isRoot() {
    return type.filter("Root"::equals).isPresent();
  }

  /**
   * Whether an AWS service made the call, for somebody or by itself; nobody else can write that
   * (CloudTrail User Guide, "CloudTrail userIdentity element", invokedBy).
   */
  public boolean isService() {
    return invokedBy.isPresent() || type.filter("AWSService"::equals).isPresent();
  }

  public KeyKind keyKind() {
    return accessKeyId
        .map(key -> key.startsWith("AKIA") ? KeyKind.LONG_LIVED : KeyKind.TEMPORARY)
        .orElse(KeyKind.NONE);
  }
}
