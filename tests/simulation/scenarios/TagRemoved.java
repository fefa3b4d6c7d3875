package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.cloudtrail.model.ResourceTag;
import software.amazon.awssdk.services.cloudtrail.model.Tag;

/** A policy that denies by tag denies nothing once the tag is gone. */
public final class TagRemoved extends Scenario {
  private static final Tag TAG =
      Tag.builder().key("managed-by").value("cloudtrail-guardrail").build();

  private static final Tag OF_THE_TEAM = Tag.builder().key("cost").value("audit").build();

  public TagRemoved() {
    super("tag-removed", "The tag by which policies protect the trail is removed");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.note("a team tags the trail, too", () -> tag(stage));

    stage.attack(
        "mallory removes the guardrail's tag",
        aws -> aws.cloudTrail().removeTags(r -> r.resourceId(stage.trailArn()).tagsList(TAG)));
    stage.settle();

    var tags =
        stage
            .team()
            .cloudTrail()
            .listTags(r -> r.resourceIdList(stage.trailArn()))
            .resourceTagList()
            .stream()
            .map(ResourceTag::tagsList)
            .findFirst()
            .orElseThrow();
    stage.checkRecords();
    stage.check("the tag is back", tags.contains(TAG));
    stage.check("and the team's is left", tags.size() == 2);
    stage.checkTold("REMEDIATED", "RemoveTags", "user/mallory", "Tags of the standard are missing");
    stage.checkAlerts(1);
  }

  private static void tag(Stage stage) {
    stage.team().cloudTrail().addTags(r -> r.resourceId(stage.trailArn()).tagsList(OF_THE_TEAM));
    stage.settle();
  }
}
