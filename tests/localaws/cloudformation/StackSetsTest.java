package localaws.cloudformation;

import static localaws.Sample.ACCOUNT;
import static localaws.Sample.NOON;
import static localaws.Sample.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import localaws.Sample;
import localaws.World;
import localaws.events.BusArn;
import localaws.events.Buses;
import localaws.organizations.JoinedMethod;
import localaws.organizations.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSetsTest {
  private static final String MEMBER = "444455556666";
  private static final String ROLE = "arn:aws:iam::444455556666:role/Guardrail";
  private static final BusArn HUB = BusArn.of("hub-organization", ACCOUNT, REGION);

  private final World world = Sample.world();
  private final Buses buses = new Buses(world, () -> NOON);

  /** The hub is the management account. */
  StackSetsTest() {
    world.run(state -> {
      var organization = state.organization();
      organization.found("o-exampleorgid", ACCOUNT);
      organization.addUnit("ou-exam-work", "work", Organization.ROOT);
      organization.addUnit("ou-exam-team", "team", "ou-exam-work");
      organization.join(MEMBER, "member", JoinedMethod.CREATED, NOON);
      organization.move(MEMBER, "ou-exam-team");
    });
  }

  private StackSets sets(Map<String, String> parameters) {
    return sets(HubTest.DIRECTORY, parameters);
  }

  private StackSets sets(Path directory, Map<String, String> parameters) {
    var hub = Stack.deploy(HubTest.template(ACCOUNT, parameters), world, buses);
    return StackSets.of(hub, directory, world, buses);
  }

  @Test
  void a_member_gets_the_role_and_forwards_to_the_hub() {
    var stacks = sets(HubTest.ORGANIZATION).deployTo(MEMBER);

    assertThat(stacks).hasSize(1);
    assertRole(true);
    buses.put(stopped());
    assertThat(buses.bus(HUB).routed()).hasSize(1);
    assertThat(buses.refused()).isEmpty();
  }

  @Test
  void what_was_deployed_twice_is_there_once() {
    var sets = sets(HubTest.ORGANIZATION);
    sets.deployTo(MEMBER);
    sets.deployTo(MEMBER);

    buses.put(stopped());

    assertThat(buses.bus(HUB).routed()).hasSize(1);
  }

  @Test
  void an_account_that_leaves_loses_all_of_it() {
    var sets = sets(HubTest.ORGANIZATION);
    sets.deployTo(MEMBER);

    sets.removeFrom(MEMBER);
    sets.removeFrom(MEMBER);

    assertRole(false);
    buses.put(stopped());
    assertThat(buses.bus(HUB).routed()).isEmpty();
    assertThat(buses.refused()).isEmpty();
  }

  @Test
  void neither_the_management_account_nor_one_outside_of_the_units_gets_it() {
    var sets = sets(HubTest.ORGANIZATION);
    world.run(state -> state.organization().move(MEMBER, Organization.ROOT));
    world.run(state -> state.organization().move(ACCOUNT, "ou-exam-work"));

    assertThat(sets.deployTo(MEMBER)).isEmpty();
    assertThat(sets.deployTo(ACCOUNT)).isEmpty();
    assertThat(sets.deployTo("000000000000")).isEmpty();
    assertRole(false);
  }

  @Test
  void the_root_as_a_target_means_every_account_but_that_which_manages_it() {
    var parameters = new HashMap<>(HubTest.ORGANIZATION);
    parameters.put("OrganizationalUnitIds", Organization.ROOT);
    var sets = sets(parameters);

    assertThat(sets.deployTo(MEMBER)).hasSize(1);
    assertThat(sets.deployTo(ACCOUNT)).isEmpty();
  }

  @Test
  void a_stack_without_an_organization_has_no_stack_sets() {
    assertThat(sets(Map.of()).deployTo(MEMBER)).isEmpty();
  }

  @Test
  void an_account_that_nothing_was_delegated_to_cannot_have_one() {
    var parameters = new HashMap<>(HubTest.ORGANIZATION);
    parameters.put("CallAs", "DELEGATED_ADMIN");

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> sets(parameters))
        .withMessage("stack set members cannot be called by 111122223333 as DELEGATED_ADMIN");

    var service = "member.org.stacksets.cloudformation.amazonaws.com";
    world.run(state -> state.organization().delegate(service, ACCOUNT, NOON));
    assertThat(sets(parameters).deployTo(MEMBER)).hasSize(1);
  }

  @Test
  void a_members_template_may_not_be_one_of_sam(@TempDir Path directory) throws IOException {
    var member = Files.readString(HubTest.DIRECTORY.resolve("member-template.yaml"));
    Files.writeString(
        directory.resolve("member-template.yaml"),
        "Transform: AWS::Serverless-2016-10-31\n" + member);
    var sets = sets(directory, HubTest.ORGANIZATION);

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> sets.deployTo(MEMBER))
        .withMessage("stack set members has a template with a transform");
  }

  private void assertRole(boolean there) {
    world.run(state -> assertThat(state.roles().find(ROLE).isPresent()).isEqualTo(there));
  }

  private static Map<String, Object> stopped() {
    return Map.of(
        "source",
        "aws.cloudtrail",
        "detail-type",
        "AWS API Call via CloudTrail",
        "account",
        MEMBER,
        "region",
        REGION,
        "detail",
        Map.of("eventName", "StopLogging"));
  }
}
