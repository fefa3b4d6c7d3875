package simulation;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import localaws.Call;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.events.Buses;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Where a scenario plays: the project's own stand-in for AWS, or an emulator. */
interface Cloud extends AutoCloseable {
  /** The time there; one that can be moved if the story takes days. */
  InstantSource clock();

  URI endpoint();

  /** The keys of everybody who calls: the product, the attacker, the one who looks afterwards. */
  Keys keys();

  /** Makes what the template makes: buckets, their policies, topics; and lists its functions. */
  Stack deploy(Path template, Map<String, String> parameters, Buses buses);

  /** The key with which a function of the deployed template calls. */
  default String keyOf(String function) {
    return keys().guardrail();
  }

  /** Hands every EventBridge envelope that a call raises to the bus. */
  void onRecord(Consumer<Map<String, Object>> bus);

  /** From now on the call that ends the last recording raises no event. */
  void loseEvents();

  /** Every alert so far, oldest first. */
  List<Told> alerts();

  /** What the call log shows of the attacker and of the product; empty where there is none. */
  List<Moment> calls();

  /** Every call of the product that changed something; empty where there is no call log. */
  Optional<List<Call>> writes();

  /** Every call of the product; empty where there is no call log. */
  default List<Call> callsOfProduct() {
    return List.of();
  }

  /** A bucket that lets CloudTrail write for any trail of the account. */
  String sharedBucket();

  /** The stand-in's state, for faults that no API can cause. */
  Optional<World> world();

  /** What the emulator needs on the function's class path. */
  default List<Path> shims() {
    return List.of();
  }

  /** What hears the attacker's calls where the emulator records none. */
  default List<ExecutionInterceptor> listening() {
    return List.of();
  }

  @Override
  void close();

  /** Access key ids by role in the story. */
  record Keys(String guardrail, String attacker, String auditor, String stranger) {}
}
