package localaws.cloudformation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import localaws.World;
import localaws.events.Buses;

/**
 * The service-managed stack sets of a deployed stack. Each account that is in scope gets their
 * stacks when a scenario says so, for AWS says not when; the management account never does
 * (CloudFormation User Guide, "Create StackSets with service-managed permissions").
 */
public final class StackSets {
  private final List<StackSet> sets;
  private final World world;
  private final Buses buses;
  private final Map<String, List<Stack>> deployed = new LinkedHashMap<>();

  private StackSets(List<StackSet> sets, World world, Buses buses) {
    this.sets = sets;
    this.world = world;
    this.buses = buses;
  }

  /**
   * @param directory where the hub's template lies, and with it those that its stack sets name
   */
  public static StackSets of(Stack hub, Path directory, World world, Buses buses) {
    var sets =
        hub.template().resourcesOfType("AWS::CloudFormation::StackSet").stream()
            .map(resource -> new StackSet(hub.template(), resource, directory))
            .toList();
    world.run(state -> sets.forEach(set -> set.check(state.organization())));
    return new StackSets(sets, world, buses);
  }

  /** The new stacks: none for the management account, or one outside of the target units. */
  public List<Stack> deployTo(String account) {
    removeFrom(account);
    var stacks = new ArrayList<Stack>();
    for (var set : sets) {
      if (isTarget(set, account)) {
        set.templates(account).stream()
            .map(template -> Stack.deploy(template, world, buses))
            .forEach(stacks::add);
      }
    }
    deployed.put(account, stacks);
    return List.copyOf(stacks);
  }

  private boolean isTarget(StackSet set, String account) {
    var target = new AtomicBoolean();
    world.run(state -> target.set(set.isFor(account, state.organization())));
    return target.get();
  }

  /** As when the account leaves the units or the organization; no error if it has no stack. */
  public void removeFrom(String account) {
    Optional.ofNullable(deployed.remove(account))
        .ifPresent(stacks -> stacks.forEach(stack -> stack.remove(world, buses)));
  }
}
