package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import simulation.LogBuckets;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** A story of a guarded organization whose members all deliver into the hub's archive. */
abstract class ArchiveScenario extends OrganizationScenario {
  ArchiveScenario(String name, String title) {
    super(name, title);
  }

  @Override
  public final Map<String, String> more() {
    return Map.of("MemberLogs", "ArchiveBucket");
  }

  @Override
  public final void play(Stage stage, Organization organization) {
    organization.isGuarded();

    play(stage, organization, new LogBuckets(stage, organization));
  }

  /** What happens once the organization is guarded. */
  abstract void play(Stage stage, Organization organization, LogBuckets buckets);

  /** Accounts, by id and name, are made and get their role; then there is time to onboard them. */
  static void arrive(Organization organization, Map<String, String> accounts) {
    var inOrder = new TreeMap<>(accounts);
    inOrder.forEach(organization::createAccount);
    inOrder.keySet().forEach(organization::roleArrives);
    organization.pass(Duration.ofMinutes(20));
  }
}
