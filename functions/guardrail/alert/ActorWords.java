package guardrail.alert;

import guardrail.event.Actor;
import java.util.ArrayList;
import java.util.List;

/** Says who made a call, and how sure that is. */
final class ActorWords {
  private ActorWords() {}

  static List<String> lines(Actor actor) {
    var lines = new ArrayList<String>();
    lines.add(
        Plain.line(actor.name()) + actor.type().map(t -> " (" + Plain.line(t) + ")").orElse(""));
    actor
        .sessionIssuer()
        .flatMap(_ -> actor.sessionName())
        .ifPresent(s -> lines.add("Session name, chosen by the caller: " + Plain.line(s)));
    actor.sourceIdentity().ifPresent(s -> lines.add("Source identity: " + Plain.line(s)));
    actor.invokedBy().ifPresent(s -> lines.add("Called for them by " + Plain.line(s)));
    lines.add("MFA: " + mfa(actor));
    lines.add("Signed with " + key(actor));
    lines.add(
        "From "
            + actor.sourceIpAddress().map(Plain::line).orElse("an unknown address")
            + actor.vpcEndpointId().map(id -> " through " + Plain.line(id)).orElse(""));
    actor.userAgent().ifPresent(a -> lines.add("Client, as it calls itself: " + Plain.line(a)));
    return lines;
  }

  private static String mfa(Actor actor) {
    return switch (actor.mfa()) {
      case YES -> "yes";
      case NO -> "no";
      case NOT_KNOWN -> "not known, for records of such an identity do not say";
    };
  }

  private static String key(Actor actor) {
    var key = actor.accessKeyId().map(Plain::line).orElse("");
    var where = actor.console() ? ", in the console" : "";
    return switch (actor.keyKind()) {
      case LONG_LIVED -> "the long-lived access key " + key + where;
      case TEMPORARY -> "the temporary key " + key + where;
      case NONE -> "no key that the record shows" + where;
    };
  }
}
