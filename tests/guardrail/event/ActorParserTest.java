package guardrail.event;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Actor.KeyKind;
import guardrail.event.Actor.Mfa;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorParserTest {
  private static final String ACCOUNT = "111122223333";
  private static final String IAM = "arn:aws:iam::" + ACCOUNT;

  @Test
  void an_iam_user_is_named_by_arn_and_signs_with_a_long_lived_key() {
    var actor = Events.call("stop-by-name").actor();

    assertThat(actor.type()).contains("IAMUser");
    assertThat(actor.name()).isEqualTo(IAM + ":user/mallory");
    assertThat(actor.keyKind()).isEqualTo(KeyKind.LONG_LIVED);
    assertThat(actor.mfa()).isEqualTo(Mfa.NOT_KNOWN);
    assertThat(actor.console()).isFalse();
    assertThat(actor.sessionName()).isEmpty();
    assertThat(actor.sourceIpAddress()).contains("198.51.100.23");
    assertThat(actor.userAgent()).isPresent();
  }

  @Test
  void a_console_session_of_an_iam_user_shows_console_and_mfa() {
    var actor = Events.call("stop-from-console-session").actor();

    assertThat(actor.name()).isEqualTo(IAM + ":user/carol");
    assertThat(actor.console()).isTrue();
    assertThat(actor.mfa()).isEqualTo(Mfa.YES);
    assertThat(actor.keyKind()).isEqualTo(KeyKind.TEMPORARY);
    assertThat(actor.sessionIssuer()).isEmpty();
  }

  @Test
  void an_assumed_role_is_named_by_its_role_with_path_and_session() {
    var actor = Events.call("stop-by-assumed-role").actor();

    assertThat(actor.name()).isEqualTo(IAM + ":role/ci/deploy-pipeline");
    assertThat(actor.arn())
        .contains("arn:aws:sts::" + ACCOUNT + ":assumed-role/deploy-pipeline/build-4711");
    assertThat(actor.sessionName()).contains("build-4711");
    assertThat(actor.keyKind()).isEqualTo(KeyKind.TEMPORARY);
  }

  @Test
  void a_false_mfa_attribute_of_a_role_says_nothing() {
    assertThat(Events.call("stop-by-assumed-role").actor().mfa()).isEqualTo(Mfa.NOT_KNOWN);
  }

  @Test
  void a_person_of_identity_center_is_known_by_session_name() {
    var actor = Events.call("stop-by-identity-center-role").actor();

    assertThat(actor.name()).contains(":role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_");
    assertThat(actor.sessionName()).contains("dana@example.com");
    assertThat(actor.console()).isTrue();
  }

  @Test
  void root_without_a_second_factor_is_told_so() {
    var actor = Events.call("stop-by-root").actor();

    assertThat(actor.type()).contains("Root");
    assertThat(actor.name()).isEqualTo(IAM + ":root");
    assertThat(actor.mfa()).isEqualTo(Mfa.NO);
  }

  @Test
  void a_service_linked_role_shows_the_service_and_has_no_key() {
    var actor = Events.call("update-by-service-linked-role").actor();

    assertThat(actor.name()).endsWith("/AWSServiceRoleForAWSControlTower");
    assertThat(actor.invokedBy()).contains("controltower.amazonaws.com");
    assertThat(actor.sourceIpAddress()).contains("controltower.amazonaws.com");
    assertThat(actor.keyKind()).isEqualTo(KeyKind.NONE);
  }

  @Test
  void a_federated_user_is_named_by_the_user_behind_the_session() {
    var actor =
        actor(
            Map.of(
                "type",
                "FederatedUser",
                "arn",
                "arn:aws:sts::" + ACCOUNT + ":federated-user/guest",
                "sessionContext",
                Map.of(
                    "sessionIssuer",
                    Map.of("type", "IAMUser", "arn", IAM + ":user/mallory"),
                    "attributes",
                    Map.of("mfaAuthenticated", "false"))));

    assertThat(actor.name()).isEqualTo(IAM + ":user/mallory");
    assertThat(actor.sessionName()).isEmpty();
    assertThat(actor.mfa()).isEqualTo(Mfa.NOT_KNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "AWSService, invokedBy, cloudformation.amazonaws.com",
    "AWSAccount, accountId, 444455556666",
    "AWSAccount, principalId, AIDAEXAMPLEOFTHEOTHER",
    "SAMLUser, userName, alice",
    "WebIdentityUser, principalId, accounts.example.com:app:alice",
    "Unknown, accountId, 111122223333",
    "Role, arn, arn:aws:iam::111122223333:role/reader",
    "Directory, userName, directory-user"
  })
  void other_types_are_named_by_the_one_field_that_they_have(
      String type, String field, String value) {
    var actor = actor(Map.of("type", type, field, value));

    assertThat(actor.type()).contains(type);
    assertThat(actor.name()).isEqualTo(value);
  }

  @Test
  void a_strangers_role_is_the_same_under_every_name_of_a_session() {
    var actor = actor(Map.of("type", "AWSAccount", "principalId", "AROAEXAMPLEOFTHEOTHER:one"));

    assertThat(actor.name()).isEqualTo("AROAEXAMPLEOFTHEOTHER");
    assertThat(actor.sessionName()).contains("one");
  }

  @Test
  void an_identity_center_user_is_named_by_the_id_of_the_person() {
    var actor =
        actor(
            Map.of(
                "type",
                "IdentityCenterUser",
                "accountId",
                ACCOUNT,
                "onBehalfOf",
                Map.of("userId", "94482488-3041-7005-8a5d-1b3f0b2d9f10"),
                "credentialId",
                "EXAMPLEVHULjJdTUdPJfofVa1sufHDoj7aYcOYcxFVllWR_Whr1fEXAMPLE"));

    assertThat(actor.name()).isEqualTo("94482488-3041-7005-8a5d-1b3f0b2d9f10");
  }

  @Test
  void an_empty_identity_is_unknown() {
    var actor = actor(Map.of());

    assertThat(actor.name()).isEqualTo("unknown");
    assertThat(actor.type()).isEmpty();
    assertThat(actor.keyKind()).isEqualTo(KeyKind.NONE);
  }

  @Test
  void a_role_without_arn_gives_its_session_name_by_principal_id() {
    var actor = actor(Map.of("type", "AssumedRole", "principalId", "AROAEXAMPLE:night-shift"));

    assertThat(actor.sessionName()).contains("night-shift");
  }

  @Test
  void a_source_identity_is_kept() {
    var actor =
        actor(Map.of("type", "AssumedRole", "sessionContext", Map.of("sourceIdentity", "dana")));

    assertThat(actor.sourceIdentity()).contains("dana");
  }

  @ParameterizedTest
  @CsvSource({
    "IAMUser, true, YES",
    "IAMUser, false, NO",
    "Root, true, YES",
    "Root, false, NO",
    "AssumedRole, true, YES",
    "AssumedRole, false, NOT_KNOWN",
    "FederatedUser, false, NOT_KNOWN",
    "IAMUser, maybe, NOT_KNOWN"
  })
  void mfa_is_denied_only_where_the_record_can_tell(String type, String attribute, Mfa expected) {
    var context = Map.of("attributes", Map.of("mfaAuthenticated", attribute));

    assertThat(actor(Map.of("type", type, "sessionContext", context)).mfa()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"AKIAEXAMPLE, LONG_LIVED", "ASIAEXAMPLE, TEMPORARY", "'', NONE"})
  void the_first_letters_of_a_key_tell_its_kind(String key, KeyKind expected) {
    assertThat(actor(Map.of("accessKeyId", key)).keyKind()).isEqualTo(expected);
  }

  private static Actor actor(Map<String, Object> identity) {
    return Events.call(Events.with("stop-by-name", "detail/userIdentity", identity)).actor();
  }
}
