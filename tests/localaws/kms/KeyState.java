package localaws.kms;

/**
 * What a key can be used for: only an enabled one for anything (KMS Developer Guide, key states).
 */
public enum KeyState {
  ENABLED("Enabled"),
  DISABLED("Disabled"),
  PENDING_DELETION("PendingDeletion");

  private final String word;

  KeyState(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
