package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** Every function that tells has the channels, by its own role. */
public final class ChannelsOfTheHub extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public ChannelsOfTheHub() {
    super("channels-of-the-hub", "What a hub tells of its accounts also goes to the channels");
  }

  @Override
  public Map<String, String> more() {
    return Map.of("SecurityHub", "true", "IncidentEvents", "true");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    stage
        .world()
        .run(state -> state.securityHub().enable(stage.world().account(), stage.world().region()));
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();
    stage.loseEvents();

    organization.attackIn(
        ACCOUNT,
        "mallory of account %s calls StopLogging, and no event comes".formatted(ACCOUNT),
        "StopLogging",
        Map.of("Name", organization.trailArn(ACCOUNT)));
    organization.pass(Duration.ofHours(1));
    organization.sweep();
    stage.check("the member's trail records", organization.records(ACCOUNT));
    stage.check("its incident is a finding of the hub's account", hasFinding(stage, organization));

    stage.attack(
        "mallory calls DisableAWSServiceAccess",
        _ ->
            organization.call(
                stage.variable("MANAGEMENT_ACCOUNT_ID"),
                "organizations",
                "DisableAWSServiceAccess",
                Map.of("ServicePrincipal", "cloudtrail.amazonaws.com")));
    organization.settle();

    stage.check(
        "the bus got the news of accounts, too",
        told(stage)
            .containsAll(Set.of("ORGANIZATION_DIGEST", "REMEDIATED", "ORGANIZATION_WEAKENED")));
    stage.check(
        "no rule of the guardrail takes them",
        stage.putEvents().stream().allMatch(put -> put.rules().isEmpty()));
  }

  private static boolean hasFinding(Stage stage, Organization organization) {
    return stage.findings().stream()
        .anyMatch(finding ->
            stage.world().account().equals(finding.get("AwsAccountId"))
                && String.valueOf(finding.get("Id")).startsWith(organization.trailArn(ACCOUNT)));
  }

  private static Set<Object> told(Stage stage) {
    return stage.putEvents().stream()
        .map(put -> (Map<?, ?>) put.event().get("detail"))
        .map(detail -> detail.containsKey("outcome") ? detail.get("outcome") : detail.get("kind"))
        .collect(Collectors.toSet());
  }
}
