package guardrail.incident;

import static guardrail.incident.Delivery.NOT_DELIVERING;
import static guardrail.incident.Delivery.PENDING;
import static guardrail.incident.Delivery.PROVEN;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.Looks;
import guardrail.observation.TrailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repair that was made at {@link Looks#NOW}, and the looks after it. */
class ProofTest {
  private static final Instant NOW = Looks.NOW;
  private static final Instant DELIVERED = NOW.plusSeconds(300);
  private static final Instant DIGESTED = NOW.plusSeconds(3_600);
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private static final Proof PENDING_PROOF =
      new Proof(
          "incident-1",
          NOW.minusSeconds(60),
          NOW,
          Optional.of(Duration.ofSeconds(57)),
          PENDING,
          Optional.empty(),
          Optional.empty());

  @Test
  void a_log_file_after_the_repair_proves_it() {
    var proof = after(minutes(6), delivered(DELIVERED));

    assertThat(proof.delivery()).isEqualTo(PROVEN);
    assertThat(proof.at()).contains(DELIVERED);
    assertThat(proof.timeToProof()).contains(Duration.ofMinutes(5));
    assertThat(proof.digest()).isEmpty();
  }

  @Test
  void a_log_file_of_before_the_repair_proves_nothing() {
    assertThat(after(minutes(6), delivered(NOW.minusSeconds(1)))).isEqualTo(PENDING_PROOF);
    assertThat(after(minutes(6), delivered(NOW))).isEqualTo(PENDING_PROOF);
  }

  @Test
  void a_status_that_cannot_be_read_proves_nothing() {
    assertThat(after(minutes(6), Optional.empty())).isEqualTo(PENDING_PROOF);
  }

  @Test
  void without_a_log_file_in_time_it_is_not_delivering() {
    assertThat(after(PATIENCE.minusNanos(1), delivered(NOW.minusSeconds(1))).delivery())
        .isEqualTo(PENDING);

    var late = after(PATIENCE, delivered(NOW.minusSeconds(1)));

    assertThat(late.delivery()).isEqualTo(NOT_DELIVERING);
    assertThat(late.at()).contains(NOW.plus(PATIENCE));
    assertThat(late.timeToProof()).isEmpty();
  }

  @Test
  void it_does_not_deliver_from_when_that_was_found_first() {
    var late = after(PATIENCE, Optional.empty());

    assertThat(late.after(Optional.empty(), NOW.plus(minutes(90)), PATIENCE)).isEqualTo(late);
  }

  @Test
  void a_log_file_proves_it_though_it_comes_late() {
    var late = after(PATIENCE, Optional.empty());

    var proof = late.after(delivered(NOW.plus(minutes(50))), NOW.plus(minutes(52)), PATIENCE);

    assertThat(proof.delivery()).isEqualTo(PROVEN);
    assertThat(proof.timeToProof()).contains(minutes(50));
  }

  @Test
  void what_is_proven_stays_so_and_learns_of_its_first_digest() {
    var proven = after(minutes(6), delivered(DELIVERED));

    var stopped = proven.after(Optional.empty(), NOW.plus(minutes(70)), PATIENCE);
    var digested = proven.after(digested(DIGESTED), NOW.plus(minutes(70)), PATIENCE);
    var again =
        digested.after(digested(DIGESTED.plusSeconds(3_600)), NOW.plus(minutes(130)), PATIENCE);

    assertThat(stopped).isEqualTo(proven);
    assertThat(digested.digest()).contains(DIGESTED);
    assertThat(digested.at()).contains(DELIVERED);
    assertThat(again).isEqualTo(digested);
  }

  @Test
  void a_digest_of_before_the_repair_is_none() {
    assertThat(after(minutes(6), digested(NOW.minusSeconds(9))).digest()).isEmpty();
  }

  @Test
  void time_to_repair_is_from_when_it_began() {
    assertThat(PENDING_PROOF.timeToRepair()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void nobody_waits_any_more_once_the_digest_came_or_could_have_come() {
    var proven = after(minutes(6), delivered(DELIVERED));
    var digested = proven.after(digested(DIGESTED), NOW.plus(minutes(61)), PATIENCE);

    assertThat(digested.isClosed(NOW.plus(minutes(61)))).isTrue();
    assertThat(proven.isClosed(NOW.plus(minutes(150)))).isFalse();
    assertThat(proven.isClosed(NOW.plus(minutes(151)))).isTrue();
  }

  @Test
  void after_a_day_it_is_given_up() {
    var late = after(PATIENCE, Optional.empty());

    assertThat(late.isClosed(NOW.plus(Duration.ofDays(1)))).isFalse();
    assertThat(late.isClosed(NOW.plus(Duration.ofDays(1)).plusNanos(1))).isTrue();
    assertThat(PENDING_PROOF.isClosed(NOW.plus(minutes(40)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT3M",
    "3, PT3M",
    "8, PT3M",
    "9, PT5M",
    "24, PT5M",
    "25, PT5M",
    "26, PT4M5S",
    "29, PT1M5S",
    "30, PT15M",
    "90, PT15M"
  })
  void looks_often_at_first_and_right_after_its_patience_ends(long minute, Duration next) {
    assertThat(PENDING_PROOF.nextLook(NOW.plus(minutes(minute)), PATIENCE)).isEqualTo(next);
  }

  @Test
  void what_is_known_is_looked_at_less_often_and_never_later_than_a_queue_can_wait() {
    var proven = after(minutes(6), delivered(DELIVERED));
    var late = after(PATIENCE, Optional.empty());

    assertThat(proven.nextLook(NOW.plus(minutes(6)), PATIENCE)).isEqualTo(minutes(15));
    assertThat(late.nextLook(NOW.plus(minutes(31)), PATIENCE)).isEqualTo(minutes(15));
  }

  private static Proof after(Duration passed, Optional<TrailStatus> status) {
    return PENDING_PROOF.after(status, NOW.plus(passed), PATIENCE);
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Optional<TrailStatus> delivered(Instant at) {
    return Optional.of(Looks.delivering(at, Optional.empty()));
  }

  private static Optional<TrailStatus> digested(Instant at) {
    return Optional.of(Looks.delivering(DELIVERED, Optional.of(at)));
  }
}
