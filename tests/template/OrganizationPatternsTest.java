package template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import simulation.EventFiles;
import software.amazon.event.ruler.Machine;

/** What members and the management account forward is what the hub's bus waits for. */
class OrganizationPatternsTest {
  /** The event files that tell of accounts, or of what darkens the organization's trail. */
  static final Set<String> CHANGES =
      Set.of(
          "accept-handshake",
          "account-departed",
          "account-joined",
          "close-account",
          "control-tower-created",
          "control-tower-failed",
          "control-tower-updated",
          "create-account-failed",
          "create-account-succeeded",
          "deregister-delegated-admin",
          "disable-service-access",
          "move-account",
          "remove-account");

  /** Control Tower's home is the hub's Region, so these two stacks forward everything. */
  private static final List<String> FORWARDING_REGIONS = List.of("us-east-1", "eu-central-1");

  private final Template hub = Organized.hub("eu-central-1", Organized.EVERY_PARAMETER);
  private final Machine bus = Machine.builder().build();

  OrganizationPatternsTest() throws IOException {
    bus.addRule("changes", json(changes()));
    bus.addRule("tampering", json(pattern(hub.resource("MemberTampering"))));
  }

  static List<String> eventFiles() throws IOException {
    return PatternsTest.eventFiles();
  }

  static Set<String> changeFiles() {
    return CHANGES;
  }

  @ParameterizedTest
  @MethodSource("eventFiles")
  void the_bus_hands_changes_and_tampering_to_their_functions(String file) throws Exception {
    var matched = bus.rulesForJSONEvent(EventFiles.read(file));

    if (CHANGES.contains(file)) {
      assertThat(matched).containsExactly("changes");
    } else if (file.matches("stop-by.*|member-.*|delete-trail.*|update-by.*|.*-bucket.*")
        && !file.matches("foreign-.*|.*-access-denied")) {
      assertThat(matched).containsExactly("tampering");
    } else {
      assertThat(matched).doesNotContain("changes");
    }
  }

  /** A member's own record of a call on the organization is not the management account's word. */
  @ParameterizedTest
  @MethodSource("changeFiles")
  void changes_count_from_the_management_account_alone(String file) throws Exception {
    var event = EventFiles.read(file);
    var account = "\"account\": \"999988887777\"";
    assertThat(event).contains(account);

    assertThat(
            bus.rulesForJSONEvent(
                event.replace(account, "\"account\": \"" + Organized.MEMBER + "\"")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"move-account", "close-account", "remove-account"})
  void attempts_that_failed_are_no_changes(String file) throws Exception {
    var refused =
        EventFiles.read(file)
            .replace("\"eventName\":", "\"errorCode\": \"AccessDenied\", \"eventName\":");

    assertThat(bus.rulesForJSONEvent(refused)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changeFiles")
  void the_management_account_forwards_each_change_once(String file) throws Exception {
    var forwarding = Machine.builder().build();
    for (var rule : forwardingRules()) {
      forwarding.addRule(rule.logicalId(), json(pattern(rule)));
    }

    assertThat(forwarding.rulesForJSONEvent(EventFiles.read(file))).hasSize(1);
  }

  @Test
  void it_forwards_just_the_names_that_the_hub_knows() {
    var forwarded = new TreeSet<String>();
    forwardingRules().stream()
        .filter(
            rule -> !List.of("Tampering", "BucketChanges", "Attempts").contains(rule.logicalId()))
        .forEach(rule -> forwarded.addAll(names(pattern(rule))));

    assertThat(forwarded).isEqualTo(new TreeSet<>(names(changes())));
  }

  @Test
  void every_pattern_fits_into_eventbridges_quota() {
    var forwarded = forwardingRules().stream().map(OrganizationPatternsTest::pattern);

    assertThat(Stream.concat(Stream.of(changes()), forwarded))
        .hasSizeGreaterThan(4)
        .allSatisfy(pattern -> assertThat(json(pattern)).hasSizeLessThanOrEqualTo(2_048));
  }

  @Test
  void both_rules_listen_on_the_organizations_bus() {
    var name = hub.resource("OrganizationBus").text("Name").orElseThrow();

    assertThat(hub.resource("MemberTampering").text("EventBusName")).contains(name);
    assertThat(Deployed.at(events("OrganizationFunction", "OrganizationChanges"), "Properties"))
        .asString()
        .contains("EventBusName=" + name);
  }

  private List<Resource> forwardingRules() {
    return FORWARDING_REGIONS.stream()
        .flatMap(region -> management(region).resourcesOfType("AWS::Events::Rule").stream())
        .toList();
  }

  private Template management(String region) {
    return Organized.management(hub, Organized.MANAGEMENT, region);
  }

  private Object changes() {
    return Deployed.at(
        Deployed.at(events("OrganizationFunction", "OrganizationChanges"), "Properties"),
        "Pattern");
  }

  private Object events(String function, String event) {
    return hub.resource(function).at("Events", event).orElseThrow();
  }

  private static Object pattern(Resource rule) {
    return rule.at("EventPattern").orElseThrow();
  }

  private static List<String> names(Object pattern) {
    return Deployed.texts(Deployed.at(Deployed.at(pattern, "detail"), "eventName"));
  }

  private static String json(Object pattern) {
    try {
      return JSON.std.asString(pattern);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
