package guardrail.organization;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Json;
import guardrail.event.NotACloudTrailEvent;
import guardrail.event.Trigger.RecordedCall;
import guardrail.event.TriggerParser;
import guardrail.organization.OrganizationNews.Came;
import guardrail.organization.OrganizationNews.Left;
import guardrail.organization.OrganizationNews.Nothing;
import guardrail.organization.OrganizationNews.Support;
import guardrail.organization.OrganizationNews.Weakened;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record of Organizations, Control Tower or CloudTrail about the organization, and what it says
 * (docs/aws-facts.md C1, C2).
 */
public record OrganizationEvent(CloudTrailRecord call, OrganizationNews news) {
  private static final String SUCCEEDED = "SUCCEEDED";

  /** A forged record may nest until the stack is full. */
  private static final int DEEPEST = 8;

  /**
   * Reads an EventBridge event.
   *
   * @throws NotACloudTrailEvent if it is none
   */
  public static OrganizationEvent parse(byte[] json) {
    if (!(TriggerParser.parse(json) instanceof RecordedCall(var call))) {
      throw new NotACloudTrailEvent(
          "Not an event about the organization: the schedule's; expected a record of"
              + " organizations.amazonaws.com or controltower.amazonaws.com, for example"
              + " CreateAccountResult");
    }
    return new OrganizationEvent(call, news(call, detail(json)));
  }

  private static Map<String, Object> detail(byte[] json) {
    try {
      return Json.object(Json.object(JSON.std.anyFrom(json)), "detail");
    } catch (IOException impossible) {
      throw new NotACloudTrailEvent("Not JSON");
    }
  }

  private static OrganizationNews news(CloudTrailRecord call, Map<String, Object> detail) {
    if (!call.succeeded()) {
      return new Nothing("AWS did not carry the call out");
    }
    var request = call.requestParameters();
    var service = Json.object(detail, "serviceEventDetails");
    return switch (call.eventName().orElse("")) {
      case "CreateAccountResult" -> created(Json.object(service, "createAccountStatus"));
      case "CreateManagedAccount" -> enrolled(Json.object(service, "createManagedAccountStatus"));
      case "UpdateManagedAccount" -> enrolled(Json.object(service, "updateManagedAccountStatus"));
      case "AccountJoinedOrganization" -> joined(service, request);
      case "AcceptHandshake" ->
          accepted(Json.object(Json.object(detail, "responseElements"), "handshake"));
      case "MoveAccount" -> came(Json.text(request, "accountId"), Arrival.MOVED);
      case "AccountDepartedOrganization", "CloseAccount", "RemoveAccountFromOrganization" ->
          left(anyAccountId(service).or(() -> anyAccountId(request)));
      case "CloseAccountResult" -> closed(Json.object(service, "closeAccountStatus"));
      case "LeaveOrganization" ->
          left(Json.text(Json.object(detail, "userIdentity"), "accountId").or(call::account));
      case "DisableAWSServiceAccess" -> distrusted(request);
      case "DeregisterDelegatedAdministrator" -> new Weakened(Support.HUB_ADMINISTRATOR);
      case "RegisterOrganizationDelegatedAdmin", "DeregisterOrganizationDelegatedAdmin" ->
          new Weakened(Support.TRAIL_ADMINISTRATOR);
      default -> new Nothing("the guardrail does not act on this call");
    };
  }

  private static OrganizationNews created(Map<String, Object> status) {
    return isSucceeded(status)
        ? came(Json.text(status, "accountId"), Arrival.CREATED)
        : new Nothing("no account was created: " + reason(status, "failureReason"));
  }

  private static OrganizationNews enrolled(Map<String, Object> status) {
    return isSucceeded(status)
        ? came(Json.text(Json.object(status, "account"), "accountId"), Arrival.ENROLLED)
        : new Nothing("Control Tower did not enrol it: " + reason(status, "message"));
  }

  private static OrganizationNews closed(Map<String, Object> status) {
    return isSucceeded(status)
        ? left(Json.text(status, "accountId"))
        : new Nothing("no account was closed");
  }

  /** Its JSON is published in words only, so the id is looked for wherever it may stand. */
  private static OrganizationNews joined(Map<String, Object> service, Map<String, Object> request) {
    var method =
        Stream.of(service, request)
            .flatMap(OrganizationEvent::objects)
            .flatMap(object -> Json.text(object, "joinedMethod").stream())
            .findFirst()
            .orElse("");
    var how = method.equalsIgnoreCase("INVITED") ? Arrival.INVITED : Arrival.CREATED;
    return came(anyAccountId(service).or(() -> anyAccountId(request)), how);
  }

  private static OrganizationNews accepted(Map<String, Object> handshake) {
    var invitation =
        Json.text(handshake, "action").filter("INVITE"::equalsIgnoreCase).isPresent()
            && Json.text(handshake, "state").filter("ACCEPTED"::equalsIgnoreCase).isPresent();
    if (!invitation || !(handshake.get("parties") instanceof List<?> parties)) {
      return new Nothing("no invitation was accepted");
    }
    return came(
        parties.stream()
            .map(Json::object)
            .filter(party -> Json.text(party, "type").filter("ACCOUNT"::equals).isPresent())
            .flatMap(party -> Json.text(party, "id").stream())
            .findFirst(),
        Arrival.INVITED);
  }

  private static OrganizationNews distrusted(Map<String, Object> request) {
    var principal = Json.text(request, "servicePrincipal").orElse("").toLowerCase(Locale.ROOT);
    return switch (principal) {
      case "cloudtrail.amazonaws.com" -> new Weakened(Support.TRAIL_ACCESS);
      case "member.org.stacksets.cloudformation.amazonaws.com",
          "stacksets.cloudformation.amazonaws.com" ->
          new Weakened(Support.STACK_SET_ACCESS);
      default -> new Nothing("the guardrail does not depend on this service");
    };
  }

  private static boolean isSucceeded(Map<String, Object> status) {
    return Json.text(status, "state").filter(SUCCEEDED::equals).isPresent();
  }

  private static String reason(Map<String, Object> status, String field) {
    return Json.text(status, field).or(() -> Json.text(status, "state")).orElse("no reason given");
  }

  private static OrganizationNews came(Optional<String> accountId, Arrival how) {
    return accountId
        .filter(Account::isId)
        .<OrganizationNews>map(id -> new Came(id, how))
        .orElseGet(() -> noId(accountId));
  }

  private static OrganizationNews left(Optional<String> accountId) {
    return accountId
        .filter(Account::isId)
        .<OrganizationNews>map(Left::new)
        .orElseGet(() -> noId(accountId));
  }

  private static OrganizationNews noId(Optional<String> found) {
    return new Nothing(
        "it names no account: expected an id of 12 digits, for example 444455556666, and found %s"
            .formatted(found.map(text -> '"' + text + '"').orElse("none")));
  }

  private static Optional<String> anyAccountId(Map<String, Object> object) {
    return objects(object)
        .flatMap(one -> Json.text(one, "accountId").stream())
        .filter(Account::isId)
        .findFirst();
  }

  private static Stream<Map<String, Object>> objects(Map<String, Object> object) {
    return objects(object, DEEPEST);
  }

  /** The object and all that are inside it, as far down as a record of AWS goes. */
  private static Stream<Map<String, Object>> objects(Map<String, Object> object, int depth) {
    return Stream.concat(
        Stream.of(object),
        object.values().stream()
            .filter(inner -> inner instanceof Map && depth > 0)
            .flatMap(inner -> objects(Json.object(inner), depth - 1)));
  }
}
