package localaws.cloudtrail;

import static localaws.Sample.NOON;
import static localaws.Sample.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import localaws.Sample;
import localaws.World;
import localaws.s3.Configuration;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final World world = Sample.world(now::get);
  private final Trailing trails = new Trailing(world);

  RecordingTest() {
    Sample.create(world);
    call("StartLogging");
  }

  @Test
  void stopping_twice_keeps_the_time_at_which_the_gap_began() {
    pass(10);
    call("StopLogging");
    pass(10);

    call("StopLogging");

    assertThat(status())
        .containsEntry("IsLogging", false)
        .containsEntry("StopLoggingTime", NOON.plusSeconds(10).getEpochSecond() * 1.0);
  }

  @Test
  void a_recreated_trail_has_lost_its_times() {
    call("StopLogging");
    call("DeleteTrail");

    Sample.create(world);

    assertThat(status()).isEqualTo(Map.of("IsLogging", false));
  }

  @Test
  void a_delivery_error_stays_until_a_delivery_succeeds() {
    world.run(state -> state.buckets().setPolicy(Sample.BUCKET, Optional.empty()));
    world.deliver();
    assertThat(status()).containsEntry("LatestDeliveryError", "AccessDenied");

    repairBucketPolicy();
    assertThat(status()).containsKey("LatestDeliveryError");
    world.deliver();

    assertThat(status())
        .doesNotContainKey("LatestDeliveryError")
        .containsEntry("LatestDeliveryTime", NOON.getEpochSecond() * 1.0);
  }

  @Test
  void a_delivery_error_may_also_go_with_its_cause() {
    world.faults().deliveryErrorsLinger(false);
    world.run(state -> state.buckets().setPolicy(Sample.BUCKET, Optional.empty()));
    world.deliver();
    assertThat(status()).containsKey("LatestDeliveryError");

    repairBucketPolicy();

    assertThat(status()).doesNotContainKey("LatestDeliveryError");
  }

  @Test
  void a_deleted_bucket_shows_in_the_next_delivery() {
    world.call(Sample.ADMIN, "s3", "DeleteBucket", Map.of("Bucket", Sample.BUCKET));

    world.deliver();

    assertThat(status())
        .containsEntry("IsLogging", true)
        .containsEntry("LatestDeliveryError", "NoSuchBucket");
  }

  @Test
  void nothing_is_delivered_where_the_requester_pays() {
    world.run(state ->
        state
            .buckets()
            .setConfiguration(
                Sample.BUCKET, Configuration.REQUEST_PAYMENT, Map.of("Payer", "Requester")));

    world.deliver();

    assertThat(status()).containsEntry("LatestDeliveryError", "AccessDenied");
    assertThat(trails.refusal("UpdateTrail", Map.of("Name", TRAIL, "S3BucketName", Sample.BUCKET)))
        .isEqualTo("InsufficientS3BucketPolicyException");
  }

  @Test
  void a_disabled_key_shows_in_the_next_delivery() {
    var key = "arn:aws:kms:eu-central-1:111122223333:key/k-1";
    world.run(state -> state.keys().put(key, true));
    trails.call("UpdateTrail", Map.of("Name", TRAIL, "KmsKeyId", key));

    world.run(state -> state.keys().disable(key));
    world.deliver();

    assertThat(status())
        .containsEntry("IsLogging", true)
        .containsEntry("LatestDeliveryError", "KMS.DisabledException");

    world.run(state -> state.keys().enable(key));
    world.run(state -> state.keys().put(key, false));
    world.deliver();

    assertThat(status()).containsEntry("LatestDeliveryError", "AccessDenied");
  }

  @Test
  void reads_are_stale_for_a_while_after_a_write() {
    world.faults().staleReads(2);
    call("StopLogging");

    assertThat(status()).containsEntry("IsLogging", true);
    assertThat(status()).containsEntry("IsLogging", true);
    assertThat(status()).containsEntry("IsLogging", false);
  }

  private void repairBucketPolicy() {
    var policy = Optional.of(Sample.policy(Sample.BUCKET));
    world.run(state -> state.buckets().setPolicy(Sample.BUCKET, policy));
  }

  private void pass(long seconds) {
    now.updateAndGet(at -> at.plusSeconds(seconds));
  }

  private void call(String operation) {
    trails.call(operation, Map.of("Name", TRAIL));
  }

  private Map<String, Object> status() {
    return trails.call("GetTrailStatus", Map.of("Name", TRAIL));
  }
}
