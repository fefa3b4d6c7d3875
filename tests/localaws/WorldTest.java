package localaws;

import static localaws.Sample.ADMIN;
import static localaws.Sample.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class WorldTest {
  private final World world = Sample.recording();
  private final List<Map<String, Object>> records = new ArrayList<>();

  WorldTest() {
    world.onRecord(records::add);
  }

  @Test
  void a_write_raises_a_record_in_eventbridges_envelope() {
    world.call(ADMIN, "cloudtrail", "StopLogging", Map.of("Name", TRAIL));

    assertThat(records).hasSize(1);
    assertThat(records.getFirst())
        .containsEntry("detail-type", "AWS API Call via CloudTrail")
        .containsEntry("source", "aws.cloudtrail")
        .containsEntry("account", Sample.ACCOUNT)
        .containsEntry("region", Sample.REGION)
        .containsEntry("time", "2026-03-01T12:00:00Z")
        .containsEntry("resources", List.of());
    assertThat(detail())
        .containsEntry("eventName", "StopLogging")
        .containsEntry("requestParameters", Map.of("name", TRAIL))
        .containsEntry("responseElements", null)
        .containsEntry("userIdentity", ADMIN.userIdentity())
        .doesNotContainKey("errorCode");
  }

  @Test
  void a_record_spells_members_as_cloudtrail_does() {
    world.call(
        ADMIN,
        "cloudtrail",
        "UpdateTrail",
        Map.of("Name", Sample.TRAIL_ARN, "EnableLogFileValidation", true));

    assertThat(detail())
        .containsEntry(
            "requestParameters", Map.of("name", Sample.TRAIL_ARN, "enableLogFileValidation", true));
    assertThat(detail().get("responseElements"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("trailARN", Sample.TRAIL_ARN)
        .containsEntry("logFileValidationEnabled", true);
  }

  @Test
  void a_failed_write_raises_a_record_too() {
    refused("cloudtrail", "DeleteTrail", Map.of("Name", "other"));

    assertThat(detail())
        .containsEntry("errorCode", "TrailNotFoundException")
        .containsEntry("requestParameters", Map.of("name", "other"))
        .containsEntry("responseElements", null);
  }

  @Test
  void a_denied_write_hides_its_parameters() {
    world.faults().deny(ADMIN.accessKeyId(), "cloudtrail:Stop", "an explicit deny");

    refused("cloudtrail", "StopLogging", Map.of("Name", TRAIL));

    assertThat(detail())
        .containsEntry("errorCode", "AccessDenied")
        .containsEntry("errorMessage", "an explicit deny")
        .containsEntry("requestParameters", null);
    assertThat(world.trails()).allMatch(trail -> trail.recording().logging());
  }

  @Test
  void nothing_is_heard_where_no_trail_logs() {
    world.call(ADMIN, "cloudtrail", "StopLogging", Map.of("Name", TRAIL));
    world.call(ADMIN, "cloudtrail", "DeleteTrail", Map.of("Name", TRAIL));

    assertThat(records).hasSize(1);
    assertThat(detail()).containsEntry("eventName", "StopLogging");
  }

  @Test
  void even_the_last_trails_own_end_may_go_unheard() {
    world.faults().lastTrailEventsLost(true);

    world.call(ADMIN, "cloudtrail", "StopLogging", Map.of("Name", TRAIL));

    assertThat(records).isEmpty();
  }

  @Test
  void reads_and_messages_raise_nothing() {
    world.call(ADMIN, "cloudtrail", "DescribeTrails", Map.of());

    assertThat(records).isEmpty();
  }

  @Test
  void both_accounts_hear_of_a_call_across_accounts() {
    var stranger = Caller.role("999999999999", "Attacker", "x", "ASIAX");
    world.run(state -> state.buckets().setPolicy(Sample.BUCKET, Optional.empty()));

    refused(stranger, "s3", "DeleteBucket", Map.of("Bucket", Sample.BUCKET));

    assertThat(records).extracting(record -> record.get("account")).containsOnly(Sample.ACCOUNT);
    assertThat(detail())
        .containsEntry("errorCode", "AccessDenied")
        .containsEntry("recipientAccountId", Sample.ACCOUNT)
        .containsKey("sharedEventID");
  }

  @Test
  void every_call_is_logged() {
    refused("cloudtrail", "Unknown", Map.of());

    var call = world.calls().getLast();
    assertThat(call.operation()).isEqualTo("Unknown");
    assertThat(call.errorCode()).contains("UnknownOperationException");
    assertThat(call.caller()).isEqualTo("arn:aws:iam::111122223333:user/admin");
  }

  @Test
  void a_deed_runs_once_before_the_next_such_call() {
    var done = new ArrayList<String>();
    world.before("cloudtrail", "StartLogging", () -> done.add("done"));

    world.call(ADMIN, "cloudtrail", "StartLogging", Map.of("Name", TRAIL));
    world.call(ADMIN, "cloudtrail", "StartLogging", Map.of("Name", TRAIL));

    assertThat(done).hasSize(1);
  }

  private void refused(String service, String operation, Map<String, Object> members) {
    refused(ADMIN, service, operation, members);
  }

  private void refused(
      Caller caller, String service, String operation, Map<String, Object> members) {
    assertThat(
            catchThrowableOfType(
                AwsError.class, () -> world.call(caller, service, operation, members)))
        .isNotNull();
  }

  @SuppressWarnings("unchecked") // an envelope's detail is a map with string keys
  private Map<String, Object> detail() {
    return (Map<String, Object>) Objects.requireNonNull(records.getLast().get("detail"));
  }
}
