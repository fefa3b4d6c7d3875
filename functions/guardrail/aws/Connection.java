package guardrail.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** How the SDK reaches AWS: whose credentials, and over which wire. */
public record Connection(AwsCredentialsProvider credentials, SdkHttpClient http) {

  /** The function's own role; credentials are fetched at the first call, never in a snapshot. */
  public static Connection toAws() {
    return new Connection(
        DefaultCredentialsProvider.builder().build(),
        UrlConnectionHttpClient.builder()
            .connectionTimeout(Duration.ofSeconds(2))
            .socketTimeout(Duration.ofSeconds(8))
            .build());
  }

  /** No wire at all: canned answers of an account in which everything has to be made. */
  public static Connection rehearsal() {
    return new Connection(
        StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal")),
        new CannedAws());
  }
}
