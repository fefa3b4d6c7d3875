package simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.Caller;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.events.Buses;
import localaws.lambda.FunctionVersion;
import localaws.lambda.QueueMapping;
import localaws.lambda.Result;
import localaws.lambda.RuntimeProcess;
import localaws.organizations.JoinedMethod;
import localaws.sqs.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The functions of the organization, packaged, in AWS's own runtime client. */
class OrganizationRuntimeIT {
  private static final String ACCOUNT = "444455556666";

  private final LocalCloud cloud = new LocalCloud(InstantSource.system());
  private final World world = cloud.world().orElseThrow();
  private final Stack stack =
      cloud.deploy(
          Path.of("template.yaml"),
          SampleOrganization.parameters(),
          new Buses(world, InstantSource.system()));

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void an_event_of_a_new_account_puts_it_onto_the_queue() {
    var answer = invoke("OrganizationFunction", EventFiles.read("create-account-succeeded"));

    assertThat(answer).isInstanceOf(Result.Returned.class);
    assertThat(queued())
        .containsExactly("{\"accountId\":\"444455556666\",\"arrival\":\"CREATED\"}");
  }

  @Test
  void a_sweep_puts_every_account_onto_the_queue() {
    var now = cloud.clock().instant();
    world.run(state -> state.organization().join(ACCOUNT, "payroll", JoinedMethod.CREATED, now));

    var answer = invoke("SweepFunction", "{\"detail-type\": \"Guardrail Sweep\"}");

    assertThat(answer).isInstanceOf(Result.Returned.class);
    assertThat(queued())
        .hasSize(2)
        .anyMatch(message -> message.startsWith("{\"accountId\":\"444455556666\",\"sweep\":"))
        .anyMatch(message -> message.contains(SampleOrganization.MANAGEMENT));
  }

  @Test
  void of_a_batch_only_the_message_that_failed_comes_again() {
    var batch =
        """
        {"Records": [%s, %s]}
        """
            .formatted(
                record(
                    "1",
                    "{\\\"accountId\\\": \\\"222233334444\\\", \\\"arrival\\\": \\\"CREATED\\\"}"),
                record("2", "something else"));

    var answer = invoke("AccountFunction", batch);

    assertThat(answer)
        .isEqualTo(new Result.Returned("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}"));
  }

  @Test
  void a_message_of_the_queue_reaches_the_packaged_function_and_is_gone() {
    var function = stack.function("AccountFunction");
    var poller = world.register(Caller.role("111122223333", "AccountRole", "lambda", "ASIAPOLLS"));
    var now = cloud.clock().instant();
    world.run(state -> state.organization().join(ACCOUNT, "payroll", JoinedMethod.CREATED, now));
    invoke("SweepFunction", "{\"detail-type\": \"Guardrail Sweep\"}");

    try (var process = process("AccountFunction")) {
      var source = function.queues().getFirst();
      var mapping = new QueueMapping(world, poller, source, process, cloud.clock());

      assertThat(mapping.pump()).isEqualTo(2);
      assertThat(mapping.attempts())
          .isNotEmpty()
          .allMatch(attempt -> attempt.result() instanceof Result.Returned);
    }
  }

  private static String record(String id, String body) {
    return """
    {"messageId": "%s", "receiptHandle": "handle", "body": "%s", "attributes": {},
     "messageAttributes": {}, "md5OfBody": "", "eventSource": "aws:sqs",
     "eventSourceARN": "arn:aws:sqs:us-east-1:111122223333:accounts", "awsRegion": "us-east-1"}
    """
        .formatted(id, body);
  }

  private List<String> queued() {
    var url = stack.functions().getFirst().environment().getOrDefault("ACCOUNT_QUEUE_URL", "");
    return world.messages(url).stream().map(Message::body).toList();
  }

  private Result invoke(String name, String event) {
    try (var process = process(name)) {
      return process.invoke(event.getBytes(UTF_8), "request-1");
    }
  }

  private RuntimeProcess process(String name) {
    var function = stack.function(name);
    var environment = new HashMap<>(function.environment());
    environment.putAll(
        Map.of(
            "AWS_ENDPOINT_URL", cloud.endpoint().toString(),
            "AWS_ACCESS_KEY_ID", cloud.keyOf(name)));
    return new RuntimeProcess(
        new FunctionVersion(
            function.aliasArn(),
            function.handler(),
            environment,
            LambdaPackage.classPath(),
            Duration.ofSeconds(60),
            function.snapStart()));
  }
}
