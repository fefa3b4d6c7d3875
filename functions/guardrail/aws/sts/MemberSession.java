package guardrail.aws.sts;

import guardrail.guarded.GuardedTrail;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * One session of the member role, begun at the first call that needs it. Whatever refuses it
 * refuses that call, and is told as what it is: sts:AssumeRole.
 */
public final class MemberSession implements AwsCredentialsProvider {
  /** The role's name in each account; the hub's policies and the members' template know it. */
  public static final String ROLE = "CloudTrailGuardrail";

  /** AWS STS API Reference, AssumeRole: the shortest. */
  private static final int SECONDS = 900;

  private final StsClient sts;
  private final String roleArn;
  private final String name;
  private final String policy;
  private @Nullable AwsCredentials begun;
  private @Nullable SdkException refused;

  /**
   * A session that has not begun.
   *
   * @param name what the account's own records show of who it was
   * @param policy all that it may do
   */
  public MemberSession(StsClient sts, GuardedTrail trail, String name, String policy) {
    this.sts = sts;
    this.roleArn =
        "arn:%s:iam::%s:role/%s".formatted(trail.arn().partition(), trail.account(), ROLE);
    this.name = name;
    this.policy = policy;
  }

  @Override
  public synchronized AwsCredentials resolveCredentials() {
    if (refused != null) {
      throw refused;
    }
    if (begun == null) {
      begun = begin();
    }
    return begun;
  }

  /** A look is several calls at once; what refuses one of them refuses all. */
  private AwsCredentials begin() {
    try {
      var given =
          sts.assumeRole(r ->
                  r.roleArn(roleArn).roleSessionName(name).policy(policy).durationSeconds(SECONDS))
              .credentials();
      return AwsSessionCredentials.create(
          given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    } catch (SdkException exception) {
      refused = exception;
      throw exception;
    }
  }

  /** Whether it was refused, so that it is of no use any more. */
  public synchronized boolean isRefused() {
    return refused != null;
  }
}
