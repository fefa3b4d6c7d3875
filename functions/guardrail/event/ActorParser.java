package guardrail.event;

import guardrail.event.Actor.Mfa;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the actor from a record's userIdentity, of whatever type it is (CloudTrail User Guide,
 * "CloudTrail userIdentity element").
 */
final class ActorParser {
  private ActorParser() {}

  static Actor parse(Map<String, Object> detail) {
    var identity = Json.object(detail, "userIdentity");
    var context = Json.object(identity, "sessionContext");
    var issuer = Json.object(context, "sessionIssuer");
    var arn = Json.text(identity, "arn");
    return new Actor(
        Json.text(identity, "type"),
        name(identity, issuer),
        arn,
        Json.text(issuer, "arn"),
        sessionName(identity, arn),
        Json.text(context, "sourceIdentity"),
        Json.text(identity, "accessKeyId"),
        mfa(identity, Json.object(context, "attributes")),
        // A string in every record seen, absent otherwise (CloudTrail User Guide, record contents).
        Json.text(detail, "sessionCredentialFromConsole").filter("true"::equals).isPresent(),
        Json.text(identity, "invokedBy"),
        Json.text(detail, "sourceIPAddress"),
        Json.text(detail, "vpcEndpointId"),
        Json.text(detail, "userAgent"));
  }

  private static String name(Map<String, Object> identity, Map<String, Object> issuer) {
    return Json.text(issuer, "arn")
        .or(() -> Json.text(identity, "arn"))
        .or(() -> Json.text(identity, "userName"))
        .or(() -> Json.text(Json.object(identity, "onBehalfOf"), "userId"))
        .or(() -> Json.text(identity, "invokedBy"))
        // A role's session name, which the caller chose, is no part of who it is.
        .or(() ->
            Json.text(identity, "principalId").map(id -> id.replaceFirst("^(AROA\\w+):.*", "$1")))
        .or(() -> Json.text(identity, "accountId"))
        .orElse("unknown");
  }

  /** The part of an assumed role's ARN, or of its principal id, that the caller chose. */
  private static Optional<String> sessionName(Map<String, Object> identity, Optional<String> arn) {
    return arn.filter(text -> text.contains(":assumed-role/"))
        .map(text -> text.substring(text.lastIndexOf('/') + 1))
        .or(() ->
            Json.text(identity, "principalId")
                .filter(id -> id.startsWith("AROA") && id.contains(":"))
                .map(id -> id.substring(id.indexOf(':') + 1)));
  }

  /**
   * "false" is believed only of an IAM user's or root's session: roles and federated sessions carry
   * it even when their identity provider asked for a second factor.
   */
  private static Mfa mfa(Map<String, Object> identity, Map<String, Object> attributes) {
    var ownSession =
        Json.text(identity, "type")
            .filter(type -> type.equals("IAMUser") || type.equals("Root"))
            .isPresent();
    return switch (Json.text(attributes, "mfaAuthenticated").orElse("")) {
      case "true" -> Mfa.YES;
      case "false" -> ownSession ? Mfa.NO : Mfa.NOT_KNOWN;
      default -> Mfa.NOT_KNOWN;
    };
  }
}
