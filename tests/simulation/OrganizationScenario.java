package simulation;

import java.util.HashMap;
import java.util.Map;

/** A story of many accounts, on a clock that is moved. */
public abstract class OrganizationScenario extends Scenario {
  private static final String WHY =
      "moto raises no events of Organizations and CloudTrail, and StackSets brings no roles there";

  protected OrganizationScenario(String name, String title) {
    super(name, title, WHY);
  }

  @Override
  public final Map<String, String> parameters() {
    var all = new HashMap<>(SampleOrganization.parameters());
    all.putAll(more());
    return Map.copyOf(all);
  }

  /** Parameters beside those that name the organization. */
  public Map<String, String> more() {
    return Map.of();
  }

  @Override
  public boolean takesDays() {
    return true;
  }

  @Override
  public final void play(Stage stage) {
    play(stage, new Organization(stage));
  }

  /** Plays it in the organization. */
  public abstract void play(Stage stage, Organization organization);
}
