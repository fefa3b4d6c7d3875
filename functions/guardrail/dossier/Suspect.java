package guardrail.dossier;

import guardrail.event.Actor;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is taken to have done it.
 *
 * @param name the best that records have; empty if nobody is known
 * @param accessKeyId of the key that signed
 * @param userName as Event history knows an identity without a key: a user, a session, or root
 */
public record Suspect(
    Optional<String> name, Optional<String> accessKeyId, Optional<String> userName) {
  public static final Suspect NOBODY =
      new Suspect(Optional.empty(), Optional.empty(), Optional.empty());

  static Suspect of(Actor actor) {
    var type = actor.type().orElse("");
    return new Suspect(
        Optional.of(actor.name()),
        actor.accessKeyId(),
        userName(type, actor.arn().orElse(""), actor.sessionName()));
  }

  static Optional<String> userName(String type, String arn, Optional<String> sessionName) {
    return switch (type) {
      case "Root" -> Optional.of("root");
      case "IAMUser" ->
          Optional.of(arn.substring(arn.lastIndexOf('/') + 1)).filter(name -> !name.isEmpty());
      default -> sessionName;
    };
  }

  /** How their calls are found: by the key if there is one. */
  Optional<Search> search() {
    return accessKeyId.map(Search::byKey).or(() -> userName.map(Search::byUser));
  }

  /** Whether it was they: by key, or as the same identity with another key. */
  boolean made(PastCall call) {
    return Stream.of(
            accessKeyId.filter(key -> call.accessKeyId().equals(Optional.of(key))),
            name.filter(call.actor()::equals))
        .anyMatch(Optional::isPresent);
  }
}
