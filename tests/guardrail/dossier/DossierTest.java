package guardrail.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DossierTest {
  private static PastCall at(String id, Instant at) {
    var record =
        DarkTime.record(id, at, "somebody", "AKIA", "ec2", "RunInstances", Optional.empty());
    return PastCall.of("", at, "", record);
  }

  @Test
  void what_several_questions_found_is_there_once_and_the_oldest_is_first() {
    var newest = at("c", DarkTime.TO);
    var second = at("b", DarkTime.FROM);
    var first = at("a", DarkTime.FROM);

    assertThat(Dossier.merged(List.of(newest, second, first, newest, first)))
        .containsExactly(first, second, newest);
  }

  @Test
  void the_suspects_calls_come_first_then_those_that_went_through_then_the_heaviest() {
    var dossier =
        DarkTime.ofMallory()
            .by("somebody", "iam", "CreateUser")
            .call("ec2", "RunInstances")
            .refused("AccessDenied", "iam", "CreateRole")
            .call("ec2", "DescribeInstances")
            .call("iam", "CreateAccessKey")
            .dossier();

    assertThat(dossier.telling())
        .extracting(PastCall::name)
        .containsExactly("CreateAccessKey", "RunInstances", "CreateRole", "CreateUser");
    assertThat(dossier.writes()).isEqualTo(4);
    assertThat(dossier.failures()).isEqualTo(1);
    assertThat(dossier.ofTheSuspect()).hasSize(4);
    assertThat(dossier.byService()).containsEntry("iam", 3L).containsEntry("ec2", 2L);
    assertThat(dossier.byService().keySet()).first().isEqualTo("iam");
    assertThat(dossier.byActor().keySet()).containsExactly(DarkTime.MALLORY, "somebody");
  }

  /** They are in the alert; of another trail they are news. */
  @Test
  void calls_on_the_trail_itself_tell_nothing_more() {
    var dossier =
        DarkTime.ofMallory()
            .call("cloudtrail", "StopLogging", "name", "standard-trail")
            .call("cloudtrail", "PutEventSelectors", "trailName", DarkTime.ARN.toString())
            .call("cloudtrail", "DeleteTrail", "name", "another-trail")
            .dossier();

    assertThat(dossier.telling()).extracting(PastCall::name).containsExactly("DeleteTrail");
  }

  /** They stand in the alert, and in the file. */
  @Test
  void the_guardrails_own_repairs_tell_nothing_more() {
    var own = "arn:aws:iam::111122223333:role/cloudtrail-guardrail/stack-TrailGuardRole-1";
    var dossier = DarkTime.ofMallory().by(own, "s3", "PutBucketPolicy").dossier();

    assertThat(dossier.telling()).isEmpty();
    assertThat(dossier.calls()).hasSize(1);
  }

  @Test
  void of_an_organizations_trail_it_is_never_complete() {
    var dossier = DarkTime.ofMallory().dossier().ofOneAccount();

    assertThat(dossier.isComplete()).isFalse();
    assertThat(dossier.gaps())
        .extracting(Gap::region)
        .containsExactly("Every other account of the organization");
  }

  @Test
  void it_is_complete_if_nothing_is_missing() {
    assertThat(DarkTime.ofMallory().dossier().isComplete()).isTrue();
    assertThat(DarkTime.ofMallory().dossierCut().isComplete()).isFalse();
    assertThat(DarkTime.ofNobody(DarkTime.REFUSES).dossier().isComplete()).isFalse();
    assertThat(
            DarkTime.ofMallory()
                .missing("eu-central-1", "all calls", Optional.empty(), "refused")
                .dossier()
                .isComplete())
        .isFalse();
  }

  @Test
  void the_same_identity_with_another_key_is_the_suspect_and_so_is_the_key_of_another_name() {
    var dossier = DarkTime.ofMallory().by(DarkTime.MALLORY, "ec2", "X").call("ec2", "Y").dossier();

    assertThat(dossier.ofTheSuspect()).hasSize(2);
    assertThat(Suspect.NOBODY.made(dossier.calls().getFirst())).isFalse();
  }

  @Test
  void whoever_has_no_key_is_looked_for_by_name() {
    assertThat(search("Root", "arn:aws:iam::111122223333:root", Optional.empty()))
        .contains(Search.byUser("root"));
    assertThat(search("IAMUser", "arn:aws:iam::111122223333:user/ops/eve", Optional.empty()))
        .contains(Search.byUser("eve"));
    assertThat(search("AssumedRole", "", Optional.of("session")))
        .contains(Search.byUser("session"));
    assertThat(search("AWSService", "", Optional.empty())).isEmpty();
    assertThat(Search.of(Suspect.NOBODY)).containsExactly(Search.WRITES, Search.READS);
    assertThat(Search.of(DarkTime.request("x").suspect()))
        .containsExactly(Search.byKey("AKIAMALLORY"), Search.WRITES, Search.READS);
  }

  private static Optional<Search> search(String type, String arn, Optional<String> session) {
    return new Suspect(Optional.of("x"), Optional.empty(), Suspect.userName(type, arn, session))
        .search();
  }

  @Test
  void a_record_that_cannot_be_read_is_kept_with_what_stands_beside_it() {
    var call = PastCall.of("id", DarkTime.FROM, "eu-central-1", "no JSON\r\nat all");

    assertThat(call.id()).isEqualTo("id");
    assertThat(call.at()).isEqualTo(DarkTime.FROM);
    assertThat(call.region()).isEqualTo("eu-central-1");
    assertThat(call.name()).isEqualTo("unknown");
    assertThat(call.readOnly()).isFalse();
    assertThat(call.isAbout(DarkTime.ARN)).isFalse();
  }

  @Test
  void says_what_a_call_was_about_in_three_parameters_at_most() {
    var call =
        DarkTime.ofMallory()
            .call(
                "iam",
                "X",
                "path",
                "/",
                "policyArn",
                "p",
                "userName",
                "u",
                "keyId",
                "k",
                "name",
                "n")
            .calls()
            .getFirst();

    assertThat(call.about()).isEqualTo("userName u, policyArn p, name n");
  }

  @Test
  void the_lines_are_the_records_as_aws_gave_them() throws IOException {
    var odd = PastCall.of("id", DarkTime.FROM, "us-east-1", "{\"a\":\n1}");
    var calls = DarkTime.ofMallory().call("iam", "CreateUser", "userName", "\u00fc").calls();

    var packed = Lines.packed(List.of(calls.getFirst(), odd));

    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      var lines = new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(lines).containsExactly(calls.getFirst().json(), "{\"a\": 1}");
    }
  }
}
