package guardrail.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.event.Events;
import guardrail.event.NotACloudTrailEvent;
import guardrail.organization.OrganizationNews.Came;
import guardrail.organization.OrganizationNews.Left;
import guardrail.organization.OrganizationNews.Nothing;
import guardrail.organization.OrganizationNews.Support;
import guardrail.organization.OrganizationNews.Weakened;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationEventTest {
  private static final String CREATED = "create-account-succeeded";
  private static final String CREATED_ID =
      "detail/serviceEventDetails/createAccountStatus/accountId";
  private static final String JOINED = "account-joined";
  private static final String SERVICE = "detail/serviceEventDetails";
  private static final String HANDSHAKE = "detail/responseElements/handshake";

  @ParameterizedTest
  @CsvSource({
    "create-account-succeeded, 444455556666, CREATED",
    "account-joined, 555566667777, INVITED",
    "accept-handshake, 555566667777, INVITED",
    "move-account, 444455556666, MOVED",
    "control-tower-created, 444455556666, ENROLLED",
    "control-tower-updated, 444455556666, ENROLLED",
    "service-event, 777788889999, CREATED"
  })
  void an_account_has_come(String event, String id, Arrival how) {
    assertThat(news(event)).isEqualTo(new Came(id, how));
  }

  @ParameterizedTest
  @CsvSource({
    "account-departed, 555566667777",
    "close-account, 444455556666",
    "remove-account, 555566667777"
  })
  void an_account_may_have_gone(String event, String id) {
    assertThat(news(event)).isEqualTo(new Left(id));
  }

  @Test
  void whoever_leaves_is_the_account_that_calls() {
    var event = Events.with("accept-handshake", "detail/eventName", "LeaveOrganization");

    assertThat(news(event)).isEqualTo(new Left("555566667777"));
  }

  @Test
  void a_closed_account_is_named_by_the_result_that_comes_later() {
    var status = Map.of("accountId", "444455556666", "state", "SUCCEEDED");
    var failed = Map.of("accountId", "444455556666", "state", "FAILED");

    assertThat(news(closed(status))).isEqualTo(new Left("444455556666"));
    assertThat(news(closed(failed))).isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "disable-service-access, TRAIL_ACCESS",
    "deregister-delegated-admin, TRAIL_ADMINISTRATOR"
  })
  void something_that_the_guardrail_stands_on_was_taken_away(String event, Support support) {
    assertThat(news(event)).isEqualTo(new Weakened(support));
  }

  @ParameterizedTest
  @CsvSource({
    "RegisterOrganizationDelegatedAdmin, TRAIL_ADMINISTRATOR",
    "DeregisterDelegatedAdministrator, HUB_ADMINISTRATOR"
  })
  void who_administers_has_changed(String call, Support support) {
    assertThat(news(Events.with("deregister-delegated-admin", "detail/eventName", call)))
        .isEqualTo(new Weakened(support));
  }

  @ParameterizedTest
  @CsvSource({
    "CloudTrail.amazonaws.com, TRAIL_ACCESS",
    "member.org.stacksets.cloudformation.amazonaws.com, STACK_SET_ACCESS",
    "MEMBER.ORG.STACKSETS.CLOUDFORMATION.AMAZONAWS.COM, STACK_SET_ACCESS",
    "stacksets.cloudformation.amazonaws.com, STACK_SET_ACCESS"
  })
  void a_service_is_known_however_its_principal_is_written(String principal, Support support) {
    var event =
        Events.with(
            "disable-service-access", "detail/requestParameters/servicePrincipal", principal);

    assertThat(news(event)).isEqualTo(new Weakened(support));
  }

  @Test
  void another_services_access_is_no_news() {
    var event =
        Events.with(
            "disable-service-access",
            "detail/requestParameters/servicePrincipal",
            "fms.amazonaws.com");

    assertThat(news(event)).isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "create-account-failed, EMAIL_ALREADY_EXISTS",
    "control-tower-failed, AWS Control Tower failed to create a managed account."
  })
  void what_failed_brought_no_account_and_says_why(String event, String reason) {
    assertThat(news(event))
        .isInstanceOfSatisfying(
            Nothing.class, nothing -> assertThat(nothing.why()).endsWith(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move-account",
        "close-account",
        "remove-account",
        "accept-handshake",
        "disable-service-access",
        "deregister-delegated-admin"
      })
  void a_call_that_aws_refused_is_no_news(String event) {
    assertThat(news(Events.with(event, "detail/errorCode", "AccessDenied")))
        .isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"44445555666", "4444555566667", "44445555666x", "arn:aws:iam::444455556666:root"})
  void an_account_is_12_digits_or_none(String id) {
    assertThat(news(Events.with(CREATED, CREATED_ID, id)))
        .isInstanceOfSatisfying(
            Nothing.class,
            nothing -> assertThat(nothing.why()).contains('"' + id + '"', "12 digits"));
    assertThat(news(Events.with("move-account", "detail/requestParameters/accountId", id)))
        .isInstanceOf(Nothing.class);
    assertThat(news(Events.with(JOINED, SERVICE + "/accountId", id))).isInstanceOf(Nothing.class);
  }

  @Test
  void an_event_without_an_account_says_what_was_expected() {
    assertThat(news(Events.without(CREATED, CREATED_ID)))
        .isEqualTo(
            new Nothing(
                "it names no account: expected an id of 12 digits, for example 444455556666, and"
                    + " found none"));
  }

  @ParameterizedTest
  @CsvSource({
    "INVITED, INVITED",
    "Invited, INVITED",
    "invited, INVITED",
    "CREATED, CREATED",
    "Created, CREATED",
    "SOMEHOW, CREATED"
  })
  void how_an_account_joined_is_read_in_any_case(String method, Arrival how) {
    assertThat(news(Events.with(JOINED, SERVICE + "/joinedMethod", method)))
        .isEqualTo(new Came("555566667777", how));
  }

  @Test
  void the_account_that_joined_or_departed_is_found_wherever_the_record_has_it() {
    var status = Map.of("accountId", "555566667777", "joinedMethod", "INVITED");

    assertThat(news(Events.with(JOINED, SERVICE, Map.of("account", Map.of("status", status)))))
        .isEqualTo(new Came("555566667777", Arrival.INVITED));
    assertThat(news(moved(JOINED, status))).isEqualTo(new Came("555566667777", Arrival.INVITED));
    assertThat(news(moved("account-departed", status))).isEqualTo(new Left("555566667777"));
  }

  @ParameterizedTest
  @CsvSource({"action, ENABLE_ALL_FEATURES", "action, ", "state, DECLINED", "state, ", "parties, "})
  void a_handshake_counts_only_if_it_is_an_invitation_that_was_accepted(
      String field, String value) {
    assertThat(news(Events.with("accept-handshake", HANDSHAKE + "/" + field, value)))
        .isEqualTo(new Nothing("no invitation was accepted"));
  }

  @Test
  void a_handshake_is_of_the_account_and_not_of_the_organization_or_its_sender() {
    var parties =
        List.of(
            Map.of("id", "exampleorgid", "type", "ORGANIZATION"),
            Map.of("id", "111122223333", "type", "EMAIL"),
            "not a party");

    assertThat(news(Events.with("accept-handshake", HANDSHAKE + "/parties", parties)))
        .isInstanceOf(Nothing.class);
  }

  @Test
  void a_call_that_the_guardrail_does_not_know_is_no_news() {
    assertThat(news(Events.with("move-account", "detail/eventName", "InviteAccount")))
        .isInstanceOf(Nothing.class);
  }

  @Test
  void what_is_no_record_is_refused_with_an_example() {
    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> OrganizationEvent.parse(Events.bytes("resync")))
        .withMessageContaining("CreateAccountResult");
    assertThatExceptionOfType(NotACloudTrailEvent.class)
        .isThrownBy(() -> OrganizationEvent.parse(Events.bytes("not-cloudtrail")));
  }

  private static byte[] closed(Map<String, String> status) {
    return Events.with(
        Events.with(CREATED, "detail/eventName", "CloseAccountResult"),
        SERVICE,
        Map.of("closeAccountStatus", status));
  }

  private static byte[] moved(String event, Map<String, String> status) {
    return Events.with(Events.without(event, SERVICE), "detail/requestParameters", status);
  }

  private static OrganizationNews news(String event) {
    return news(Events.bytes(event));
  }

  private static OrganizationNews news(byte[] event) {
    return OrganizationEvent.parse(event).news();
  }
}
