package guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.Reconciler.Pause;
import guardrail.aws.Connection;
import guardrail.aws.Rerouted;
import guardrail.ledger.Lease;
import guardrail.metrics.Metric;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localaws.Call;
import localaws.Caller;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.http.LocalAwsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import template.Page;

/** What a resync asks and counts when all is well, which is what docs/cost-and-noise.md adds up. */
class GoodDayIT {
  private static final String RESYNC = "{\"detail-type\": \"Guardrail Resync\"}";

  private final Page page = Page.of("docs/cost-and-noise.md");
  private final World world = new World("111122223333", "us-east-1", InstantSource.system());
  private final LocalAwsServer server = LocalAwsServer.start(world);
  private final List<Set<Metric>> emitted = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_resync_makes_the_calls_of_the_page_and_no_other() {
    var guard = guarded();
    var made = world.calls().size();

    resync(guard);

    var calls = world.calls().subList(made, world.calls().size());
    assertThat(calls).extracting(Call::operation).containsExactlyInAnyOrderElementsOf(listed());
    assertThat(calls).allMatch(call -> call.errorCode().isEmpty());
  }

  @Test
  void a_resync_sends_as_many_metrics_as_the_page_says() {
    var guard = guarded();

    resync(guard);

    assertThat(page.rows(6))
        .filteredOn(row -> row.getFirst().equals("custom metrics, sent at every resync"))
        .singleElement()
        .satisfies(
            row -> assertThat(row.get(1)).isEqualTo(String.valueOf(emitted.getLast().size())));
  }

  /** A guard whose trail was made by a resync, and that has come to rest. */
  private TrailGuard guarded() {
    var role = world.register(Caller.role("111122223333", "TrailGuardRole", "guard", "ASIAGUARD"));
    var credentials = AwsBasicCredentials.create(role.accessKeyId(), "secret");
    var connection =
        new Connection(
            StaticCredentialsProvider.create(credentials), new Rerouted(server.endpoint()));
    var target = new Target("111122223333", "us-east-1", "cloudtrail-guardrail");
    var stack = Stack.deploy(Template.read(Path.of("template.yaml"), target, Map.of()), world);
    var guard =
        TrailGuard.of(
            GuardrailConfig.from(stack.functions().getFirst().environment()),
            connection,
            values -> emitted.add(Set.copyOf(values.keySet())),
            InstantSource.system(),
            Pause.sleeping());
    resync(guard);
    // The first call of a cold process may be too slow for the ledger, which is then written now.
    resync(guard);
    return guard;
  }

  private static void resync(TrailGuard guard) {
    var lease = new Lease("request", Instant.now().plusSeconds(180));
    guard.handle(
        RESYNC.getBytes(StandardCharsets.UTF_8), new Invocation(Instant.MAX, lease, _ -> {}));
  }

  private List<String> listed() {
    var calls = new ArrayList<String>();
    for (var row : page.rows(3)) {
      if (row.get(1).matches("\\d+")) {
        for (int i = 0; i < Integer.parseInt(row.get(1)); i++) {
          calls.add(row.getFirst());
        }
      }
    }
    return calls;
  }
}
