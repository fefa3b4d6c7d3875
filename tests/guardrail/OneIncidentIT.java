package guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.CloudTrailRecord;
import guardrail.event.Events;
import guardrail.event.Trigger.RecordedCall;
import guardrail.incident.Wakes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One tamper is one incident and one alert, however often and in whatever order its event comes,
 * and at whatever call an invocation dies.
 */
class OneIncidentIT {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  static Stream<Arguments> runs() {
    return Events.names().stream()
        .filter(name -> !name.equals("not-cloudtrail"))
        .flatMap(name ->
            LongStream.rangeClosed(1, isTold(name) ? 3 : 1)
                .mapToObj(seed -> Arguments.of(name, seed)));
  }

  private static boolean isTold(String event) {
    return Wakes.by(event).cause().isPresent() || Wakes.by(event).refusal().isPresent();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void the_trail_records_and_each_tamper_is_told_once(String event, long seed) {
    var at = call(event).flatMap(CloudTrailRecord::eventTime).orElse(NOON);
    try (var account = new AttackedAccount(at.minus(Duration.ofHours(3)))) {
      account.handle(Events.bytes("resync"), "the first resync", Kill.NONE);
      account.addDecoy();
      var before = account.messages().size();
      account.clock.set(at);
      // What is only told changes nothing that a look would see.
      call(event)
          .filter(_ -> Wakes.by(event).cause().isPresent())
          .filter(_ -> Wakes.by(event).altered().isEmpty())
          .ifPresent(account::suffer);
      account.clock.pass(Duration.ofSeconds(3));
      var deliveries = new Deliveries(event, at, new Random(seed));

      deliveries.play(account);

      var messages = account.messages().subList(before, account.messages().size());
      var told = messages.stream().distinct().map(ToldAlert::of).toList();
      var alerts = told.stream().filter(ToldAlert::isAlert).toList();
      assertThat(account.isRecording()).isTrue();
      for (var message : told.stream().map(ToldAlert::message).toList()) {
        assertThat(messages)
            .as("once, and again only for a kill before it was noted")
            .filteredOn(message::equals)
            .hasSizeLessThanOrEqualTo(1 + account.wire.killsBeforeNoted(message));
      }
      assertThat(alerts)
          .as("interrupted repairs")
          .filteredOn(ToldAlert::isOfAnInterruptedRepair)
          .hasSizeLessThanOrEqualTo(deliveries.interrupted());
      deliveries.handled().forEach(one -> isToldOnce(one, alerts));
      isOneIncident(event, alerts);
      assertThat(account.messages().stream().map(ToldAlert::of).map(ToldAlert::incidentId))
          .as("incidents whose deliveries were told")
          .containsAll(
              told.stream()
                  .filter(ToldAlert::isOfDelivery)
                  .flatMap(one -> one.incidentIds().stream())
                  .toList());
    }
  }

  /** What broke the standard, or is not believed, is told; an interrupted repair apart from it. */
  private static void isToldOnce(String event, List<ToldAlert> alerts) {
    var wake = Wakes.by(event);
    if (!wake.brokeTheStandard() && wake.refusal().isEmpty()) {
      return;
    }
    var refusal = wake.refusal().map(why -> why.replaceAll("\\d", ""));
    var id = call(event).flatMap(CloudTrailRecord::eventId);
    var own =
        alerts.stream()
            .filter(alert ->
                refusal.isPresent() ? alert.refusal().equals(refusal) : alert.eventId().equals(id))
            .toList();
    assertThat(own).as("alerts of %s", event).isNotEmpty();
    assertThat(own)
        .as("alerts of %s", event)
        .filteredOn(alert -> !alert.isOfAnInterruptedRepair())
        .hasSizeLessThanOrEqualTo(1);
    assertThat(own)
        .as("alerts of %s", event)
        .extracting(ToldAlert::incidentId)
        .containsOnly(own.getFirst().incidentId());
  }

  /** There was one drift, so whoever found it speaks of one incident, as its own event does. */
  private static void isOneIncident(String event, List<ToldAlert> alerts) {
    var id = call(event).flatMap(CloudTrailRecord::eventId);
    var own = Wakes.by(event).cause().isPresent();
    var ids =
        alerts.stream()
            .filter(alert -> alert.isOfDrift() || (own && alert.eventId().equals(id)))
            .map(ToldAlert::incidentId)
            .distinct()
            .toList();
    assertThat(ids).as("incidents of one tamper").hasSizeLessThanOrEqualTo(1);
  }

  private static Optional<CloudTrailRecord> call(String event) {
    return Events.trigger(event) instanceof RecordedCall(var call)
        ? Optional.of(call)
        : Optional.empty();
  }
}
