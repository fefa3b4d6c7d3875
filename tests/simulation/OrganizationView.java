package simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import localaws.World;
import localaws.cloudtrail.Trail;

/** What can be seen of an organization, in its accounts and in what was told. */
public abstract sealed class OrganizationView permits Organization {
  final Stage stage;
  final Deployment deployed;
  final World world;

  OrganizationView(Stage stage) {
    this.stage = stage;
    this.deployed = stage.deployed();
    this.world = stage.world();
  }

  /** The standard trail of a member account. */
  public Optional<Trail> trail(String id) {
    return world.trail(trailArn(id));
  }

  public String trailArn(String id) {
    return "arn:aws:cloudtrail:%s:%s:trail/%s".formatted(Deployment.REGION, id, stage.trailName());
  }

  public boolean records(String id) {
    return trail(id).filter(trail -> trail.recording().logging()).isPresent();
  }

  /** Whether any trail, the organization's too, records what is done in an account. */
  public boolean isRecorded(String id) {
    var recorded = new AtomicBoolean();
    world.run(state -> recorded.set(state.trails().recording(id, Deployment.REGION)));
    return recorded.get();
  }

  /** How many trails an account has of its own. */
  public long trailsOf(String id) {
    return world.trails().stream().filter(trail -> trail.arn().account().equals(id)).count();
  }

  /** What the guardrail keeps of an account, by attribute; empty if it does not know it. */
  public String phase(String id) {
    return world
        .item(stage.variable("ACCOUNTS_TABLE_NAME"), id)
        .map(item -> item.get("phase") instanceof Map<?, ?> phase ? phase.get("S") : "")
        .map(String::valueOf)
        .orElse("");
  }

  /** The messages of this kind about this account. */
  public List<Told> told(String kind, String id) {
    return stage.alerts().stream()
        .filter(told -> kind.equals(told.field("kind")) && id.equals(told.field("accountId")))
        .toList();
  }

  /** How many calls the guardrail made in an account. */
  public long callsIn(String id) {
    return deployed.cloud().callsOfProduct().stream()
        .filter(call -> call.caller().contains(":" + id + ":assumed-role/CloudTrailGuardrail/"))
        .count();
  }

  /** The name of the last session that made this call in an account since the story began. */
  public Optional<String> sessionOf(String operation, String id) {
    return deployed.cloud().callsOfProduct().stream()
        .filter(call -> call.operation().equals(operation) && !call.at().isBefore(stage.began()))
        .map(call -> call.caller())
        .filter(caller -> caller.contains(":" + id + ":"))
        .map(caller -> caller.substring(caller.lastIndexOf('/') + 1))
        .reduce((_, last) -> last);
  }
}
