package localaws.cloudformation;

import static localaws.Sample.ACCOUNT;
import static localaws.Sample.NOON;
import static localaws.Sample.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import localaws.Sample;
import localaws.World;
import localaws.cloudformation.DeployedFunction.Rule;
import localaws.cloudformation.DeployedFunction.Schedule;
import localaws.events.BusArn;
import localaws.events.Buses;
import localaws.lambda.QueueSource;
import org.junit.jupiter.api.Test;

/** What a template may hold that serves more than one account. */
class HubTest {
  static final Path DIRECTORY = Path.of("tests", "localaws", "cloudformation");
  static final Map<String, String> ORGANIZATION =
      Map.of("OrganizationId", "o-exampleorgid", "OrganizationalUnitIds", "ou-exam-work");
  private static final BusArn BUS = BusArn.of("hub-organization", ACCOUNT, REGION);

  private final World world = Sample.world();
  private final Buses buses = new Buses(world, () -> NOON);

  static Template template(String account, Map<String, String> parameters) {
    var target = new Target(account, REGION, "hub");
    return Template.read(DIRECTORY.resolve("hub-template.yaml"), target, parameters);
  }

  private Stack deploy(Map<String, String> parameters) {
    return Stack.deploy(template(ACCOUNT, parameters), world, buses);
  }

  @Test
  void a_queue_feeds_a_function() {
    var account = deploy(ORGANIZATION).function("Account");

    assertThat(account.queues())
        .containsExactly(
            new QueueSource("arn:aws:sqs:eu-central-1:111122223333:hub-Queue", 5, true, 4, true));
    assertThat(account.schedules())
        .containsExactly(
            new Schedule("hub-AccountSweep", "{\"source\":\"sweep\"}", "rate(60 minutes)"));
  }

  @Test
  void a_rule_knows_the_bus_that_it_listens_on() {
    var stack = deploy(ORGANIZATION);

    assertThat(stack.function("Account").rules())
        .containsExactly(
            new Rule("hub-AccountChanges", "{\"source\":[\"aws.organizations\"]}", BUS),
            new Rule("hub-Tick", "{\"source\":[\"aws.controltower\"]}", BUS));
    assertThat(stack.function("Guard").rules())
        .containsExactly(new Rule("hub-MemberTampering", "{\"source\":[\"aws.cloudtrail\"]}", BUS));
  }

  @Test
  void a_rule_of_a_custom_bus_has_the_bus_in_its_arn_and_in_its_ref() {
    assertThat(deploy(ORGANIZATION).template().outputs())
        .containsEntry("BusName", "hub-organization")
        .containsEntry("RuleId", "hub-organization|hub-MemberTampering")
        .containsEntry("RuleArn", BUS.rule("hub-MemberTampering"))
        .containsEntry("ChangesArn", BUS.rule("hub-AccountChanges"));
  }

  @Test
  void what_its_condition_leaves_out_is_not_there() {
    var stack = deploy(Map.of());

    assertThat(stack.functions()).extracting(DeployedFunction::logicalId).containsExactly("Guard");
    assertThat(stack.function("Guard").rules()).isEmpty();
    assertThat(world.item("hub-Accounts", "x")).isEmpty();
    assertThat(stack.template().outputs()).isEmpty();
  }

  @Test
  void makes_the_bus_with_its_policy_and_the_roles() {
    deploy(ORGANIZATION);

    assertThat(buses.bus(BUS).routed()).isEmpty();
    var role = "arn:aws:iam::111122223333:role/guard/hub-GuardRole";
    world.run(state -> assertThat(state.roles().find(role)).isPresent());
  }

  @Test
  void makes_the_same_stack_in_two_accounts() {
    deploy(ORGANIZATION);
    Stack.deploy(template("444455556666", ORGANIZATION), world, buses);

    for (var account : new String[] {ACCOUNT, "444455556666"}) {
      var url = "https://sqs." + REGION + ".amazonaws.com/" + account + "/hub-Queue";
      world.run(state -> assertThat(state.queues().withUrl(url)).isPresent());
      assertThat(buses.bus(BusArn.of("hub-organization", account, REGION))).isNotNull();
    }
  }

  @Test
  void refuses_what_it_would_not_play_in_an_event_of_a_queue() {
    var filtered = Map.<String, Object>of("Queue", "arn", "FilterCriteria", Map.of());
    var tooMany = Map.<String, Object>of("Queue", "arn", "BatchSize", 11);

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> new QueueEvent("E", filtered, false).source())
        .withMessage("property FilterCriteria of the event E");
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> new QueueEvent("E", tooMany, false).source())
        .withMessage("BatchSize of the event E must be between 1 and 10");
  }
}
