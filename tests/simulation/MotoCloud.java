package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import localaws.Call;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.events.Buses;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A running moto: a second implementation of the APIs, though loose where the guardrail is strict.
 * No CloudTrail event leaves it, so the attacker's calls are turned into events here.
 */
final class MotoCloud implements Cloud {
  /** The account that moto plays for callers it does not know. */
  private static final String ACCOUNT = "123456789012";

  private static final Keys KEYS = new Keys("AKIAGUARD", "AKIAMALLORY", "AKIAAUDITOR", "AKIAX");

  private final URI endpoint;
  private final MotoEvents events = new MotoEvents(ACCOUNT);
  private final SnsClient sns;
  private final SqsClient sqs;
  private final DynamoDbClient dynamo;
  private final List<Told> alerts = new ArrayList<>();
  private String inbox = "";

  MotoCloud(URI endpoint) {
    this.endpoint = endpoint;
    reset();
    sns = Clients.configured(SnsClient.builder(), endpoint, Deployment.REGION, "AKIAINBOX");
    sqs = Clients.configured(SqsClient.builder(), endpoint, Deployment.REGION, "AKIAINBOX");
    dynamo = Clients.configured(DynamoDbClient.builder(), endpoint, Deployment.REGION, "AKIAINBOX");
  }

  /** Each scenario has a world of its own. */
  private void reset() {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(endpoint.resolve("/moto-api/reset"))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      http.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException("no moto answers at " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public Keys keys() {
    return KEYS;
  }

  @Override
  public Stack deploy(Path template, Map<String, String> parameters, Buses buses) {
    var target = new Target(ACCOUNT, Deployment.REGION, "cloudtrail-guardrail");
    var world = new World(ACCOUNT, Deployment.REGION, InstantSource.system());
    var stack = Stack.deploy(Template.read(template, target, parameters), world, buses);
    var environment = stack.functions().getFirst().environment();
    try (var clients = Clients.of(endpoint, Deployment.REGION, KEYS.auditor(), List.of())) {
      for (var variable : List.of("LOG_BUCKET_NAME", "STANDBY_BUCKET_NAME")) {
        clients.s3().createBucket(r -> r.bucket(environment.get(variable)));
      }
    }
    createTable(String.valueOf(environment.get("LEDGER_TABLE_NAME")), "trailArn");
    createTable(String.valueOf(environment.get("INCIDENTS_TABLE_NAME")), "incidentId", "at");
    if (!String.valueOf(environment.get("ORGANIZATION_ID")).isEmpty()) {
      createTable(String.valueOf(environment.get("ACCOUNTS_TABLE_NAME")), "accountId");
      var queue = String.valueOf(environment.get("ACCOUNT_QUEUE_URL"));
      sqs.createQueue(r -> r.queueName(queue.substring(queue.lastIndexOf('/') + 1)));
    }
    subscribe(String.valueOf(environment.get("ALERT_TOPIC_ARN")));
    return stack;
  }

  /** Its keys are texts, the partition's first. */
  private void createTable(String table, String... names) {
    var attributes = new ArrayList<AttributeDefinition>();
    var keys = new ArrayList<KeySchemaElement>();
    for (var name : names) {
      var type = keys.isEmpty() ? KeyType.HASH : KeyType.RANGE;
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(name)
              .attributeType(ScalarAttributeType.S)
              .build());
      keys.add(KeySchemaElement.builder().attributeName(name).keyType(type).build());
    }
    dynamo.createTable(r ->
        r.tableName(table)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes)
            .keySchema(keys));
  }

  private void subscribe(String topicArn) {
    sns.createTopic(r -> r.name(topicArn.substring(topicArn.lastIndexOf(':') + 1)));
    inbox = sqs.createQueue(r -> r.queueName("inbox")).queueUrl();
    var queueArn = "arn:aws:sqs:%s:%s:inbox".formatted(Deployment.REGION, ACCOUNT);
    sns.subscribe(r -> r.topicArn(topicArn).protocol("sqs").endpoint(queueArn));
  }

  @Override
  public void onRecord(Consumer<Map<String, Object>> bus) {
    events.onRecord(bus);
  }

  @Override
  public void loseEvents() {
    events.onRecord(_ -> {});
  }

  @Override
  public List<ExecutionInterceptor> listening() {
    return List.of(events);
  }

  @Override
  public List<Path> shims() {
    return List.of(
        Path.of("target", "test-classes", "simulation", "shim").toAbsolutePath(),
        Path.of("target", "test-classes").toAbsolutePath());
  }

  /** Without proofs: moto's trails deliver whenever somebody looks, so each repair has one. */
  @Override
  public List<Told> alerts() {
    var more =
        sqs.receiveMessage(r -> r.queueUrl(inbox).maxNumberOfMessages(10).visibilityTimeout(600))
            .messages();
    for (var message : more) {
      try {
        var notification = JSON.std.mapFrom(message.body());
        alerts.add(
            Told.of(
                Instant.parse(String.valueOf(notification.get("Timestamp"))),
                String.valueOf(notification.get("Subject")),
                String.valueOf(notification.get("Message"))));
      } catch (IOException e) {
        throw new UncheckedIOException("not a notification: " + message.body(), e);
      }
    }
    return alerts.stream().filter(told -> !told.outcome().equals("PROVEN")).toList();
  }

  @Override
  public List<Moment> calls() {
    return List.of();
  }

  @Override
  public Optional<List<Call>> writes() {
    return Optional.empty();
  }

  @Override
  public String sharedBucket() {
    try (var clients = Clients.of(endpoint, Deployment.REGION, KEYS.auditor(), List.of())) {
      clients.s3().createBucket(r -> r.bucket("another-teams-logs"));
    }
    return "another-teams-logs";
  }

  @Override
  public Optional<World> world() {
    return Optional.empty();
  }

  @Override
  public void close() {
    sns.close();
    sqs.close();
    dynamo.close();
  }
}
