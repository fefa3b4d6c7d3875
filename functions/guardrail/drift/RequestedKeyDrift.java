package guardrail.drift;

import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.event.CloudTrailRecord;
import guardrail.guarded.GuardedTrail;
import guardrail.policy.Admittance;
import guardrail.policy.Standing.Refuses;
import java.util.Optional;

/** How a call took the trail's key from CloudTrail (docs/aws-facts.md B3). */
final class RequestedKeyDrift {
  private RequestedKeyDrift() {}

  static Optional<Drift> of(GuardedTrail trail, String key, CloudTrailRecord call) {
    return switch (call.eventName().orElse("")) {
      case "DisableKey" -> Optional.of(new KeyUnusable(key, "Disabled"));
      case "ScheduleKeyDeletion" -> Optional.of(new KeyUnusable(key, "PendingDeletion"));
      case "DeleteImportedKeyMaterial" -> Optional.of(new KeyUnusable(key, "PendingImport"));
      case "PutKeyPolicy" ->
          call.requested("policy")
              .map(document -> Admittance.ofKey(trail, document))
              .flatMap(standing ->
                  standing instanceof Refuses(var why, _, _)
                      ? Optional.of(new KeyPolicyRefuses(key, why))
                      : Optional.empty());
      default -> Optional.empty();
    };
  }
}
