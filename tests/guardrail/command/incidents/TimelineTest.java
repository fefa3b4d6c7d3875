package guardrail.command.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.command.incidents.Milestone.Kind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void it_tells_in_order_what_each_message_knows() {
    var timeline = Timeline.of(Log.proven().story());

    assertThat(timeline.milestones())
        .extracting(Milestone::kind)
        .containsExactly(
            Kind.CALL,
            Kind.DARK,
            Kind.WOKE,
            Kind.RECORDS,
            Kind.PUT_RIGHT,
            Kind.TOLD,
            Kind.PROVEN,
            Kind.TOLD);
    assertThat(timeline.milestones())
        .extracting(Milestone::words)
        .contains(
            "StopLogging by arn:aws:iam::111122223333:role/ci/deploy-pipeline",
            "a look finds nothing wrong; repairs made: 1",
            "told: PROVEN, INFORMATIONAL");
  }

  @Test
  void it_is_dark_from_the_stop_to_the_repair() {
    var timeline = Timeline.of(Log.proven().story());

    assertThat(IntStream.range(0, 8).mapToObj(timeline::isDarkAfter))
        .containsExactly(false, true, true, false, false, false, false, false);
  }

  @Test
  void what_two_messages_know_happened_once() {
    var log = new Log().golden("stopped-by-a-role", 209).golden("stopped-by-a-role", 300);

    assertThat(Timeline.of(log.story()).milestones())
        .extracting(Milestone::kind)
        .containsOnlyOnce(Kind.CALL, Kind.DARK, Kind.WOKE, Kind.RECORDS, Kind.PUT_RIGHT);
  }

  @Test
  void a_dark_time_without_an_end_stays_dark() {
    var from = ", \"blackout\": {\"from\": \"2026-11-22T09:00:00Z\"}";
    var timeline = Timeline.of(new Log().alert("REMEDIATION_FAILED", 1, from).story());

    assertThat(timeline.isDarkAfter(timeline.milestones().size() - 1)).isTrue();
    assertThat(timeline.milestones())
        .extracting(Milestone::words)
        .contains("REMEDIATION FAILED, differences left: 0");
  }

  @Test
  void a_proof_that_does_not_come_is_told() {
    var log = new Log().alert("REMEDIATED", 1, "").notice("NOT_DELIVERING", 1_800, "");

    assertThat(Timeline.of(log.story()).milestones())
        .extracting(Milestone::words)
        .contains("nothing was delivered in time");
  }
}
