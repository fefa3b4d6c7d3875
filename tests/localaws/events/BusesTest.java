package localaws.events;

import static localaws.Sample.ACCOUNT;
import static localaws.Sample.NOON;
import static localaws.Sample.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import localaws.Sample;
import localaws.World;
import localaws.iam.Policy;
import localaws.organizations.JoinedMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusesTest {
  private static final String MEMBER = "444455556666";
  private static final BusArn MEMBERS = BusArn.ofDefault(MEMBER, REGION);
  private static final BusArn HUB = BusArn.of("organization", ACCOUNT, REGION);
  private static final BusArn THIRD = BusArn.of("third", "777788889999", REGION);
  private static final String ALL = "{\"source\":[{\"prefix\":\"aws.\"}]}";
  private static final String ROLE = "arn:aws:iam::444455556666:role/Forward";

  private final World world = Sample.world();
  private final Buses buses = new Buses(world, () -> NOON);
  private final List<Delivery> delivered = new ArrayList<>();

  BusesTest() {
    world.run(state -> {
      state.organization().found("o-exampleorgid", "999988887777");
      state.organization().join(ACCOUNT, "hub", JoinedMethod.CREATED, NOON);
      state.organization().join(MEMBER, "member", JoinedMethod.CREATED, NOON);
      state.roles().put(ROLE, trust(MEMBERS.rule("Tampering")), mayPut(HUB));
    });
    buses.create(HUB);
    buses.admit(HUB, organization("o-exampleorgid", "aws.cloudtrail"));
    buses.bus(HUB).rule("all", ALL, delivered::add);
    buses.forward(MEMBERS, "Tampering", ALL, HUB, Optional.of(ROLE));
  }

  @Test
  void a_members_event_arrives_at_the_hub_as_it_was() {
    buses.put(event(MEMBER, "aws.cloudtrail"));

    assertThat(delivered)
        .singleElement()
        .satisfies(delivery -> {
          assertThat(delivery.envelopeJson()).contains("\"account\":\"444455556666\"");
          assertThat(delivery.forwarded()).isTrue();
        });
    assertThat(buses.bus(HUB).routed())
        .extracting(Routed::event)
        .containsExactly(event(MEMBER, "aws.cloudtrail"));
    assertThat(buses.refused()).isEmpty();
  }

  @Test
  void an_event_is_put_to_its_own_accounts_and_regions_bus_only() {
    buses.bus(BusArn.ofDefault(MEMBER, "us-east-1")).rule("all", ALL, delivered::add);
    buses.bus(BusArn.ofDefault(ACCOUNT, REGION)).rule("all", ALL, delivered::add);

    buses.put(event("777788889999", "aws.cloudtrail"));

    assertThat(delivered).isEmpty();
  }

  @Test
  void an_account_of_no_organization_is_not_let_in() {
    world.run(state -> state.organization().leave(MEMBER));

    assertRefused("the bus's policy does not let the sender in");
  }

  @ParameterizedTest
  @CsvSource({"o-anotherorgid, aws.cloudtrail", "o-exampleorgid, aws.organizations"})
  void another_organization_and_another_source_are_not_let_in(String organization, String source) {
    buses.admit(HUB, organization(organization, source));

    assertRefused("the bus's policy does not let the sender in");
  }

  @Test
  void without_the_buss_policy_nobody_of_another_account_is_let_in() {
    buses.remove(HUB);
    buses.create(HUB);

    assertRefused("the bus's policy does not let the sender in");
  }

  @Test
  void a_rule_sends_with_a_role_that_trusts_it_and_may() {
    var another = HUB.rule("another");
    world.run(state -> state.roles().put(ROLE, trust(another), mayPut(HUB)));
    assertRefused("the role does not trust the rule");

    world.run(state -> state.roles().put(ROLE, trust(MEMBERS.rule("Tampering")), mayPut(THIRD)));
    assertRefused("the role may not put events there");

    world.run(state -> state.roles().remove(ROLE));
    assertRefused("the rule has no role: " + ROLE);
  }

  @Test
  void a_bus_that_is_gone_takes_nothing() {
    buses.remove(HUB);

    assertRefused("there is no such bus");
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> buses.bus(HUB));
  }

  @Test
  void an_event_from_another_account_is_not_forwarded_to_a_third() {
    buses.create(THIRD);
    buses.admit(THIRD, organization("o-exampleorgid", "aws.cloudtrail"));
    var role = "arn:aws:iam::111122223333:role/Onwards";
    world.run(state -> state.roles().put(role, trust(HUB.rule("Onwards")), mayPut(THIRD)));
    buses.forward(HUB, "Onwards", ALL, THIRD, Optional.of(role));

    assertRefused("it came from another bus, and goes no further");

    buses.bus(HUB).put(event(ACCOUNT, "aws.cloudtrail"));
    assertThat(buses.bus(THIRD).routed()).hasSize(1);
  }

  @Test
  void a_bus_of_the_same_account_needs_no_policy() {
    var other = BusArn.of("other", MEMBER, REGION);
    buses.create(other);
    var role = "arn:aws:iam::444455556666:role/Inside";
    world.run(state -> state.roles().put(role, trust(MEMBERS.rule("Inside")), mayPut(other)));
    buses.forward(MEMBERS, "Inside", ALL, other, Optional.of(role));

    buses.put(event(MEMBER, "aws.cloudtrail"));

    assertThat(buses.bus(other).routed()).hasSize(1);
  }

  @Test
  void an_event_held_on_the_way_is_forwarded_when_released() {
    buses.bus(MEMBERS).hold();
    buses.put(event(MEMBER, "aws.cloudtrail"));
    assertThat(delivered).isEmpty();

    buses.bus(MEMBERS).release(all -> all);

    assertThat(delivered).hasSize(1);
  }

  private void assertRefused(String reason) {
    var before = buses.refused().size();

    buses.put(event(MEMBER, "aws.cloudtrail"));

    assertThat(buses.refused()).hasSize(before + 1);
    assertThat(buses.refused().getLast().reason()).isEqualTo(reason);
  }

  private static Map<String, Object> event(String account, String source) {
    var detail = Map.of("eventName", "StopLogging");
    return Map.of("source", source, "account", account, "region", REGION, "detail", detail);
  }

  private static List<Map<String, Object>> trust(String ruleArn) {
    var service = Map.of("Service", "events.amazonaws.com");
    var condition = Map.of("ArnEquals", Map.of("aws:SourceArn", ruleArn));
    return List.of(statement("sts:AssumeRole", "Principal", service, "Condition", condition));
  }

  private static Policy mayPut(BusArn bus) {
    var resource = bus.toString();
    return Policy.ofStatements(List.of(statement("events:PutEvents", "Resource", resource)));
  }

  private static Policy organization(String id, String source) {
    var condition =
        Map.of("StringEquals", Map.of("aws:PrincipalOrgID", id, "events:source", source));
    return Policy.ofStatements(
        List.of(
            statement(
                "events:PutEvents", "Principal", "*", "Resource", "*", "Condition", condition)));
  }

  private static Map<String, Object> statement(String action, Object... elements) {
    var statement = new HashMap<String, Object>(Map.of("Effect", "Allow", "Action", action));
    for (int i = 0; i < elements.length; i += 2) {
      statement.put(elements[i].toString(), elements[i + 1]);
    }
    return statement;
  }
}
