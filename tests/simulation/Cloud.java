package simulation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import localaws.World;
import localaws.cloudformation.Stack;

/** Where a scenario plays: the project's own stand-in for AWS, or an emulator. */
interface Cloud extends AutoCloseable {
  URI endpoint();

  String account();

  /** The keys of everybody who calls: the product, the attacker, the one who looks afterwards. */
  Keys keys();

  /** Makes what the stack makes before its function runs: buckets, their policies, topics. */
  void deploy(Stack stack);

  /** Hands every EventBridge envelope that a call raises to the bus. */
  void onRecord(Consumer<Map<String, Object>> bus);

  /** Every alert so far, oldest first. */
  List<Told> alerts();

  /** What the call log shows of the attacker and of the product; empty where there is none. */
  List<Moment> calls();

  /** The stand-in's state, for faults that no API can cause. */
  Optional<World> world();

  /** What the emulator needs on the function's class path. */
  default List<java.nio.file.Path> shims() {
    return List.of();
  }

  @Override
  void close();

  /** Access key ids by role in the story. */
  record Keys(String guardrail, String attacker, String auditor, String stranger) {}
}
