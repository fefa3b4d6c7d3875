package guardrail.command;

import static guardrail.incident.Outcome.ALREADY_RESTORED;
import static guardrail.incident.Outcome.COMPLIANT;
import static guardrail.incident.Outcome.DRIFTED;
import static guardrail.incident.Outcome.REMEDIATED;
import static guardrail.incident.Outcome.REMEDIATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.AlertSchema;
import guardrail.guarded.TrailArn;
import guardrail.incident.Outcome;
import guardrail.observation.AwsError;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrillTest {
  private static final String MARK =
      "THIS IS A DRILL of cloudtrail-guardrail: nothing happened to the trail.";
  private static final TrailArn ARN =
      new TrailArn("aws", "us-east-1", "111122223333", "company-trail");

  private final Drill drill = Drill.of(ARN, "company-logs", "company-standby", Ran.NOW);

  @ParameterizedTest
  @EnumSource
  void every_kind_is_marked_wherever_a_reader_may_begin(DrillKind kind) throws IOException {
    var alert = drill.alert(kind);

    var document = JSON.std.mapFrom(alert.document());
    assertThat(alert.subject()).startsWith("DRILL: ").hasSizeLessThan(100);
    assertThat(alert.email()).startsWith(MARK + "\n\nThe CloudTrail trail company-trail ");
    assertThat(document).containsEntry("drill", true).containsEntry("text", alert.email());
    assertThat(document.get("headline")).asString().startsWith(MARK);
    assertThat(alert.attributes()).containsEntry("drill", "true").containsKey("severity");
    assertThat(AlertSchema.errors(alert.document())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_ends_as_it_would_for_real(DrillKind kind) {
    Outcome expected =
        switch (kind) {
          case STOPPED, DELETED, WEAKENED, WITHOUT_LEDGER -> REMEDIATED;
          case RESTORED -> ALREADY_RESTORED;
          case ALERT_ONLY, BESIDE -> DRIFTED;
          case FAILED -> REMEDIATION_FAILED;
          case REFUSED -> COMPLIANT;
        };

    assertThat(drill.alert(kind).attributes()).containsEntry("outcome", expected.name());
  }

  @Test
  void a_long_name_leaves_the_mark_and_the_place_in_the_subject() {
    var arn = new TrailArn("aws", "us-east-1", "111122223333", "trail".repeat(25));

    var subject = Drill.of(arn, "logs", "standby", Ran.NOW).alert(DrillKind.STOPPED).subject();

    assertThat(subject)
        .hasSize(99)
        .startsWith("DRILL: REMEDIATED: trail")
        .endsWith("... (111122223333, us-east-1)");
  }

  @Test
  void a_drill_of_a_stop_reads_like_the_real_alert() throws IOException {
    var alert = drill.alert(DrillKind.STOPPED);
    var text = "Subject: %s%n%n%s".formatted(alert.subject(), alert.email());
    var file = Path.of("tests/guardrail/command/golden/drill-stopped.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, text);
    }

    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void the_question_of_the_first_day_names_the_trail_that_records() {
    assertThat(drill.alert(DrillKind.BESIDE).email())
        .contains("drill-trail-of-another-team records management events already");
  }

  @Test
  void the_list_names_every_kind() {
    assertThat(Ran.of("test-alert", "--list"))
        .isEqualTo(
            new Ran(
                0,
                """
                stopped         somebody stops the trail, and it is put back
                deleted         somebody deletes the trail, and it is made again
                weakened        somebody weakens the trail, and it is put back
                restored        somebody stops the trail and starts it again
                alert-only      somebody stops the trail in AlertOnly mode
                beside          there is no trail yet, and another one records already
                failed          somebody stops the trail, and AWS denies the repair
                refused         an event is forged, and the trail is well
                without-ledger  somebody stops the trail while the ledger cannot be used
                """,
                ""));
  }

  @Test
  void who_hears_it_is_said() {
    var topic = "arn:aws:sns:us-east-1:111122223333:alerts";
    var denied = new AwsError("sns:GetTopicAttributes", topic, "1", "us-east-1", "Denied", "no");

    assertThat(TestAlert.heard(topic, "us-east-1", new Known<>(1)))
        .isEqualTo(
            "1 subscription is confirmed. Look whether it got all of them, and as you want it.");
    assertThat(TestAlert.heard(topic, "us-east-1", new Known<>(2)))
        .isEqualTo(
            "2 subscriptions are confirmed. Look whether each got all of them, and as you want it.");
    assertThat(TestAlert.heard(topic, "us-east-1", new Known<>(0)))
        .endsWith(
            "\n\n  aws sns subscribe --region us-east-1 --topic-arn "
                + topic
                + " --protocol email --notification-endpoint security@example.com");
    assertThat(TestAlert.heard(topic, "us-east-1", new Unreadable<>(denied)))
        .startsWith("AWS does not say who hears it: sns:GetTopicAttributes on " + topic);
  }
}
