package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.GuardedTrail;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.Judgement;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.StartLogging;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import localaws.Call;
import localaws.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A look takes as long as its slowest read: no answer is let out here before all of its reads were
 * asked.
 */
class OneRoundIT {
  /** Of each: its policy, four switches, encryption, lifecycle, lock and copies. */
  private static final int OF_A_BUCKET = 9;

  /** The trail, its status, and whether each bucket is there. */
  private static final int NEARBY = 4;

  /** Selectors, Insights and tags. */
  private static final int SELECTION = 3;

  /** The key and its policy, the topic, the log group, its role and what that may do. */
  private static final int SINKS = 6;

  private final Account account = new Account("us-east-1");

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void a_whole_look_at_a_trail_that_delivers_to_a_bucket_alone_is_one_round() {
    account.withTrail();

    var seen =
        inOneRound(
            NEARBY + SELECTION + 2 * OF_A_BUCKET,
            () -> account.ports.observe().look(account.trail));

    assertThat(seen.isWhole()).isTrue();
  }

  @Test
  void so_is_one_at_a_trail_with_key_topic_and_log_group() {
    var trail = withAll();

    var seen =
        inOneRound(
            NEARBY + SELECTION + 2 * OF_A_BUCKET + SINKS,
            () -> account.ports.observe().look(trail));

    assertThat(Judgement.of(trail, seen).recordsOrDeliversLess()).isFalse();
    assertThat(seen.path().key()).isPresent();
    assertThat(seen.path().topic()).isPresent();
    assertThat(seen.path().logGroup()).isPresent();
  }

  @Test
  void what_is_missing_makes_a_look_no_longer() {
    var seen =
        inOneRound(
            NEARBY + SELECTION + 2 * OF_A_BUCKET,
            () -> account.ports.observe().look(account.trail));

    assertThat(seen.showsNoTrail()).isTrue();
  }

  @Test
  void a_look_nearby_is_one_round_of_four() {
    account.withTrail();

    var seen = inOneRound(NEARBY, () -> account.ports.observe().nearby(account.trail));

    assertThat(seen.isWhole()).isFalse();
  }

  @Test
  void a_glance_is_one_round_of_two() {
    account.withTrail();

    var glance = inOneRound(2, () -> account.ports.observe().glance(account.trail));

    assertThat(glance.status().known()).isPresent();
    assertThat(account.world.calls().reversed().subList(0, 2))
        .extracting(Call::operation)
        .containsExactlyInAnyOrder("GetTrail", "GetTrailStatus");
  }

  private <T> T inOneRound(int reads, Supplier<T> look) {
    var before = account.world.calls().size();
    var meeting = new CyclicBarrier(reads);
    account.wire.beforeEach(() -> meet(meeting));

    var seen = look.get();

    assertThat(meeting.isBroken()).as("a read waited for one that was never begun").isFalse();
    assertThat(account.world.calls()).hasSize(before + reads);
    return seen;
  }

  private static void meet(CyclicBarrier meeting) {
    try {
      meeting.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new AssertionError("the reads did not meet", alone);
    }
  }

  private GuardedTrail withAll() {
    var trail = Account.guarded("us-east-1", Account.full(account.bucket()), Account.ID);
    account.withBuckets();
    Sample.logGroup(account.world, Account.GROUP, Account.ROLE);
    account.world.run(state -> {
      state.keys().put(Account.KEY, true);
      state.topics().add(Account.TOPIC);
      for (var bucket : List.of(account.bucket(), Account.standby("us-east-1"))) {
        state.buckets().setPolicy(bucket, Optional.of(LogBucketPolicy.of(trail, bucket)));
      }
    });
    account.apply(trail, new CreateTrail(trail.standard().settings()));
    account.apply(trail, new StartLogging());
    return trail;
  }
}
