package guardrail.aws.kms;

import guardrail.aws.AwsErrors;
import guardrail.aws.Question;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.Part;
import guardrail.remediation.KeyRemediation;
import guardrail.remediation.KeyRemediation.CancelKeyDeletion;
import guardrail.remediation.KeyRemediation.EnableKey;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;

/** Looks at the key that log files are encrypted with, and makes it usable again. */
public final class TrailKey {
  private final KmsClient kms;

  public TrailKey(KmsClient kms) {
    this.kms = kms;
  }

  /** Its state; another account's key is seen if that account lets it be. */
  public Part<Optional<String>> state(GuardedTrail trail, String key) {
    return new Question(trail, "kms:DescribeKey", key)
        .ask(
            () -> Optional.of(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyStateAsString()),
            Optional.empty(),
            Set.of("NotFoundException"));
  }

  /** The one policy that every key has, under the name "default" (KMS API, GetKeyPolicy). */
  public Part<String> policy(GuardedTrail trail, String key) {
    return new Question(trail, "kms:GetKeyPolicy", key)
        .ask(() -> kms.getKeyPolicy(r -> r.keyId(key).policyName("default")).policy());
  }

  public Result apply(GuardedTrail trail, KeyRemediation remediation) {
    var key = remediation.key();
    try {
      switch (remediation) {
        case CancelKeyDeletion _ -> kms.cancelKeyDeletion(r -> r.keyId(key));
        case EnableKey _ -> kms.enableKey(r -> r.keyId(key));
      }
      return new Applied();
    } catch (SdkException exception) {
      var operation = "kms:" + remediation.getClass().getSimpleName();
      var error = AwsErrors.error(operation, key, trail, exception);
      // Somebody else changed its state since the look.
      return error.code().equals("KMSInvalidStateException")
          ? new Overtaken(error)
          : new Failed(error);
    }
  }
}
