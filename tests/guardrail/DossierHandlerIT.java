package guardrail;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guardrail.alert.Tell.NotTold;
import guardrail.aws.Connection;
import guardrail.aws.Rerouted;
import guardrail.dossier.NotAnInquiry;
import guardrail.event.Json;
import guardrail.event.PastRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import localaws.AwsError;
import localaws.Caller;
import localaws.World;
import localaws.http.LocalAwsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A dossier from the message of the queue to the buckets and the topic. */
class DossierHandlerIT {
  private static final String LOGS = "standard-trail-111122223333-us-east-1";
  private static final String STANDBY = "standard-trail-standby-111122223333-us-east-1";
  private static final String FOLDER =
      "guardrail-dossiers/111122223333/incident-20261122T091403-79a6-20261122T091403-20261122T091431/";
  private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:alerts";
  private static final String QUEUES = "https://sqs.us-east-1.amazonaws.com/111122223333/";
  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          entry("TRAIL_ARN", "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail"),
          entry("LOG_BUCKET_NAME", LOGS),
          entry("LOG_BUCKET_ACCOUNT_ID", "111122223333"),
          entry("STANDBY_BUCKET_NAME", STANDBY),
          entry("ALERT_TOPIC_ARN", TOPIC),
          entry("LEDGER_TABLE_NAME", "ledger"),
          entry("INCIDENTS_TABLE_NAME", "incidents"),
          entry("FOLLOW_UP_QUEUE_URL", QUEUES + "FollowUps"),
          entry("DOSSIER_QUEUE_URL", QUEUES + "Dossiers"),
          entry("ALLOW_SECOND_TRAIL", "false"),
          entry("LOG_RETENTION_DAYS", "365"),
          entry("LOG_GROUP_RETENTION_DAYS", "365"),
          entry("DELIVERY_MINUTES", "30"),
          entry("FLAPPING", "5/10"),
          entry("MODE", "Enforce"));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T09:30:03Z"));
  private final World world = new World("111122223333", "us-east-1", now::get);
  private final LocalAwsServer server = LocalAwsServer.start(world);
  private final Rerouted wire = new Rerouted(server.endpoint());

  @BeforeEach
  void account() {
    var caller = world.register(Caller.role("111122223333", "DossierRole", "x", "ASIADOSSIER"));
    assertThat(caller.account()).isEqualTo("111122223333");
    world.run(state -> {
      state.buckets().create(LOGS, "111122223333", "us-east-1");
      state.buckets().create(STANDBY, "111122223333", "us-east-1");
      state.topics().add(TOPIC);
    });
  }

  @AfterEach
  void close() {
    wire.close();
    server.close();
  }

  @Test
  void the_event_for_a_try_by_hand_is_one() throws IOException {
    handle(Files.readString(Path.of("events/dossier.json")));

    assertThat(published())
        .contains("DOSSIER", "nothing but ordinary calls was made, 0 in all", "\"complete\":true");
    assertThat(world.contents(LOGS).keySet())
        .containsExactlyInAnyOrder(FOLDER + "events.jsonl.gz", FOLDER + "summary.txt");
  }

  @Test
  void a_bucket_that_is_closed_to_it_has_the_standby_bucket_take_it() throws IOException {
    shut(LOGS);

    handle(Files.readString(Path.of("events/dossier.json")));

    assertThat(world.contents(LOGS)).isEmpty();
    assertThat(world.contents(STANDBY)).hasSize(2);
    assertThat(published()).contains("Not kept where it belongs: s3:PutObject on " + LOGS);
  }

  @Test
  void where_neither_takes_it_the_message_has_the_summary_all_the_same() throws IOException {
    shut(LOGS);
    shut(STANDBY);

    handle(Files.readString(Path.of("events/dossier.json")));

    assertThat(published()).contains("kept nowhere", "Who did it", "mallory");
  }

  @Test
  void a_message_that_is_not_taken_fails_the_invocation() {
    world.faults().fail("sns", "Publish", 1, AwsError.denied("sns", "not now"));

    assertThatThrownBy(() -> handle(Files.readString(Path.of("events/dossier.json"))))
        .isInstanceOf(NotTold.class);
  }

  @Test
  void what_is_no_request_or_of_another_account_is_refused_before_any_call() throws IOException {
    var real = Files.readString(Path.of("events/dossier.json"));

    for (var wrong :
        List.of(
            real.replace("unrecorded", "recorded"),
            real.replace(":111122223333:trail", ":444455556666:trail"),
            "{}")) {
      assertThatExceptionOfType(NotAnInquiry.class).isThrownBy(() -> handle(wrong));
    }
    assertThat(world.calls()).isEmpty();
  }

  @Test
  void who_did_what_was_found_is_told_and_nothing_if_nobody_is_known() throws IOException {
    handle(found("PutBucketVersioning"));
    assertThat(world.published()).isEmpty();

    var mallory = world.register(Caller.user("111122223333", "mallory", "AKIAMALLORY"));
    assertThat(mallory.account()).isEqualTo("111122223333");
    now.set(Instant.parse("2026-11-22T09:14:00Z"));
    S3Client.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAMALLORY", "secret")))
        .httpClient(wire)
        .build()
        .putBucketVersioning(
            r -> r.bucket(LOGS).versioningConfiguration(to -> to.status("Suspended")));
    now.set(Instant.parse("2026-11-22T09:30:03Z"));
    handle(found("PutBucketVersioning"));

    assertThat(published())
        .contains("ACTOR_FOUND", "user/mallory with PutBucketVersioning", "incident-1");
    assertThat(world.contents(LOGS)).isEmpty();
  }

  private static String found(String call) {
    var alert =
        Json.write(
            Map.of(
                "schema", "cloudtrail-guardrail/alert/1",
                "severity", "HIGH",
                "severityReasons", List.of("its logs may be lost"),
                "trailArn", ENVIRONMENT.get("TRAIL_ARN"),
                "incidentId", "incident-1",
                "unexplained", List.of(Map.of("calls", List.of(call), "on", LOGS)),
                "judgedAt", "2026-11-22T09:14:43Z"));
    return Json.write(Map.of("Records", List.of(Map.of("body", alert))));
  }

  private void handle(String event) throws IOException {
    var credentials = AwsBasicCredentials.create("ASIADOSSIER", "secret");
    new DossierHandler(
            ENVIRONMENT,
            new Connection(StaticCredentialsProvider.create(credentials), wire),
            _ -> {},
            now::get,
            rest -> now.updateAndGet(at -> at.plus(rest)))
        .handleRequest(
            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            new OneCall("request"));
  }

  private void shut(String bucket) {
    var closed =
        """
        {"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
         "Resource": "arn:aws:s3:::%s/*"}]}
        """
            .formatted(bucket);
    world.run(state -> state.buckets().setPolicy(bucket, Optional.of(closed)));
  }

  /** The document that programs get. */
  private String published() {
    return String.valueOf(
        Json.text(PastRecord.fields(world.published().getLast().message()), "default")
            .orElseThrow());
  }
}
