package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import localaws.AwsError;
import localaws.Caller;
import localaws.Death;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;
import software.amazon.awssdk.services.cloudtrail.model.Tag;
import software.amazon.awssdk.services.cloudtrail.model.TrailNotFoundException;

class CloudTrailWireIT {
  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final CloudTrailClient cloudTrail = served.client(CloudTrailClient.builder());

  @Test
  void the_sdk_creates_starts_and_reads_a_trail() {
    var created =
        cloudTrail.createTrail(trail ->
            trail
                .name(Sample.TRAIL)
                .s3BucketName(Sample.BUCKET)
                .isMultiRegionTrail(true)
                .tagsList(Tag.builder().key("owner").value("security").build()));

    cloudTrail.startLogging(start -> start.name(created.trailARN()));

    var status = cloudTrail.getTrailStatus(get -> get.name(Sample.TRAIL));
    assertThat(status.isLogging()).isTrue();
    assertThat(status.startLoggingTime()).isEqualTo(Sample.NOON);
    var trail = cloudTrail.getTrail(get -> get.name(Sample.TRAIL)).trail();
    assertThat(trail.trailARN()).isEqualTo(Sample.TRAIL_ARN);
    assertThat(trail.isMultiRegionTrail()).isTrue();
    assertThat(trail.kmsKeyId()).isNull();
    assertThat(cloudTrail.describeTrails().trailList()).containsExactly(trail);
  }

  @Test
  void the_sdk_reads_the_modelled_error() {
    var error =
        catchThrowableOfType(
            TrailNotFoundException.class,
            () -> cloudTrail.stopLogging(stop -> stop.name(Sample.TRAIL)));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("TrailNotFoundException");
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo("Unknown trail: " + Sample.TRAIL_ARN + " for the user: 111122223333");
  }

  @Test
  void the_sdk_retries_a_throttled_call() {
    Sample.create(world);
    world
        .faults()
        .fail(
            "cloudtrail",
            "StartLogging",
            1,
            AwsError.refused("ThrottlingException", "Rate exceeded"));

    cloudTrail.startLogging(start -> start.name(Sample.TRAIL));

    assertThat(world.trails()).allMatch(trail -> trail.recording().logging());
  }

  @Test
  void a_caller_that_dies_gets_no_answer() {
    Sample.create(world);
    // Over a closed connection the JDK's client may ask once more by itself.
    world.dieAt(Sample.ADMIN.accessKeyId(), 1, Death.AFTER_EFFECT, () -> {});
    world.dieAt(Sample.ADMIN.accessKeyId(), 2, Death.AFTER_EFFECT, () -> {});

    try (var once = onceTrying()) {
      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(() -> once.startLogging(start -> start.name(Sample.TRAIL)));
    }

    assertThat(world.trails()).allMatch(trail -> trail.recording().logging());
  }

  private CloudTrailClient onceTrying() {
    var builder = CloudTrailClient.builder();
    builder.overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));
    return served.client(builder);
  }

  @Test
  void an_unknown_operation_fails_loudly() {
    var error =
        catchThrowableOfType(CloudTrailException.class, () -> cloudTrail.listChannels(_ -> {}));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException");
    assertThat(error.statusCode()).isEqualTo(501);
    assertThat(world.calls()).last().extracting("operation").isEqualTo("ListChannels");
  }

  @Test
  void an_unknown_key_is_nobody() {
    var stranger = Caller.user(Sample.ACCOUNT, "stranger", "AKIASTRANGER");

    try (var client = served.client(CloudTrailClient.builder(), stranger.accessKeyId())) {
      var error = catchThrowableOfType(CloudTrailException.class, () -> client.describeTrails());

      assertThat(error.awsErrorDetails().errorCode()).isEqualTo("UnrecognizedClientException");
      assertThat(error.statusCode()).isEqualTo(403);
    }
  }
}
