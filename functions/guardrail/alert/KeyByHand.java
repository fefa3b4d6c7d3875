package guardrail.alert;

import guardrail.drift.KeyDrift;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.guarded.GuardedTrail;
import guardrail.policy.KeyPolicy;
import java.util.List;

/** What a person does about a key that no call of the guardrail mends. */
final class KeyByHand {
  private KeyByHand() {}

  static List<String> steps(GuardedTrail trail, KeyDrift drift) {
    return switch (drift) {
      case KeyUnusable(var key, var state) when trail.keyToMend().isEmpty() ->
          List.of(
              ("Ask account %s to make the key usable again, which %s. For a key that waits for its"
                      + " deletion the first of these is needed, too:%s%s%s%s")
                  .formatted(
                      key.split(":", -1)[4],
                      PathWords.state(state),
                      Shell.LINE,
                      kms("cancel-key-deletion", trail, key),
                      Shell.LINE,
                      kms("enable-key", trail, key)));
      case KeyUnusable(var key, var state) ->
          List.of(
              "See to it that the key %s can be used again: it %s. If it is lost, so are the log files that it encrypted: name another key in KmsKeyArn."
                  .formatted(key, PathWords.state(state)));
      case KeyPolicyRefuses(var key, _) -> policy(trail, key);
    };
  }

  private static List<String> policy(GuardedTrail trail, String key) {
    return List.of(
        ("Let CloudTrail use the key again. The guardrail does not write key policies, for whoever"
                + " does rules the key. Write what this prints, its policy, into key-policy.json:"
                + "%s%s --policy-name default --query Policy --output text")
            .formatted(Shell.LINE, kms("get-key-policy", trail, key)),
        "Take out of the file what denies CloudTrail, and add these two statements if they are not in it:%s%s"
            .formatted(Shell.LINE, KeyPolicy.statements(trail)),
        "Write it back, as somebody whom the key's policy lets:%s%s --policy-name default --policy file://key-policy.json"
            .formatted(Shell.LINE, kms("put-key-policy", trail, key)));
  }

  private static String kms(String verb, GuardedTrail trail, String key) {
    return "aws kms %s --region %s --key-id %s".formatted(verb, trail.keyRegion(), key);
  }
}
