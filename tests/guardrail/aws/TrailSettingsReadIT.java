package guardrail.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.aws.cloudtrail.TrailReads;
import guardrail.guarded.TrailSettings;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** Answers that the stand-in never gives: fields that are missing or empty. */
class TrailSettingsReadIT {
  @Test
  void missing_fields_are_off_and_empty() {
    assertThat(settings("{\"Trail\":{}}"))
        .isEqualTo(
            new TrailSettings(
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  @Test
  void empty_fields_are_as_good_as_missing() {
    assertThat(
            settings(
                    """
                    {"Trail":{"S3BucketName":"logs","S3KeyPrefix":"","SnsTopicARN":"","KmsKeyId":"",
                    "CloudWatchLogsLogGroupArn":"","CloudWatchLogsRoleArn":""}}
                    """)
                .withoutDependencies())
        .isEqualTo(settings("{\"Trail\":{\"S3BucketName\":\"logs\"}}"));
  }

  @Test
  void a_log_group_without_its_star_is_the_same_log_group() {
    var group = "arn:aws:logs:us-east-1:111122223333:log-group:trail-events";

    assertThat(settings("{\"Trail\":{\"CloudWatchLogsLogGroupArn\":\"%s\"}}".formatted(group)))
        .isEqualTo(
            settings("{\"Trail\":{\"CloudWatchLogsLogGroupArn\":\"%s:*\"}}".formatted(group)))
        .extracting(TrailSettings::cloudWatchLogsLogGroupArn)
        .isEqualTo(Optional.of(group + ":*"));
  }

  private static TrailSettings settings(String answer) {
    try (var client =
        CloudTrailClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(new Answering(answer))
            .build()) {
      return new TrailReads(client)
          .settings(Account.guarded("us-east-1", Account.bare("logs"), Account.ID))
          .known()
          .flatMap(known -> known)
          .orElseThrow();
    }
  }

  private record Answering(String body) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(
                  AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(UTF_8))))
              .build();
        }

        @Override
        public void abort() {
          // Nothing is under way.
        }
      };
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
