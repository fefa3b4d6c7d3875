package guardrail.remediation;

import java.util.List;

/** A call to KMS that makes the key of the standard usable again. */
public sealed interface KeyRemediation extends Remediation {
  String key();

  /** Takes the deletion back; the key is disabled after it (KMS API Reference). */
  record CancelKeyDeletion(String key) implements KeyRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("kms:CancelKeyDeletion");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return false;
    }
  }

  /** Lets the key be used. */
  record EnableKey(String key) implements KeyRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("kms:EnableKey");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return earlier instanceof CancelKeyDeletion;
    }
  }
}
