package guardrail.alert;

import guardrail.event.Actor;
import guardrail.event.Actor.KeyKind;
import guardrail.event.Actor.Mfa;

/** What the identity behind a call tells of how it was meant. Nothing that its caller chooses. */
enum Intent {
  ROOT("root made the call"),
  LONG_LIVED_KEY("a long-lived key signed the call, and such keys are stolen"),
  WITHOUT_MFA("a session without MFA made the call"),
  SERVICE("an AWS service made the call, as automation does"),
  SOMEBODY("a user or a role made the call");

  private final String words;

  Intent(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** A service vouches for nobody that it calls for: who let it may be whoever stole a key. */
  static Intent of(Actor actor) {
    if (actor.isRoot()) {
      return ROOT;
    }
    var doubtful = actor.keyKind() == KeyKind.LONG_LIVED || actor.mfa() == Mfa.NO;
    if (actor.isService()) {
      return doubtful ? SOMEBODY : SERVICE;
    }
    if (actor.keyKind() == KeyKind.LONG_LIVED) {
      return LONG_LIVED_KEY;
    }
    return doubtful ? WITHOUT_MFA : SOMEBODY;
  }

  boolean raises() {
    return this == ROOT || this == LONG_LIVED_KEY || this == WITHOUT_MFA;
  }
}
