package template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import simulation.EventFiles;
import software.amazon.event.ruler.Machine;

/** What a member forwards of its trail and buckets, and that the hub's bus lets it through. */
class MemberPatternsTest {
  private final Template hub = Organized.hub();

  @ParameterizedTest
  @CsvSource({
    "member-stop, Tampering",
    "member-put-event-selectors, Tampering",
    "member-delete-bucket-policy, BucketChanges",
    "stop-by-arn, Tampering",
    "foreign-event-selectors, ''",
    "foreign-bucket-policy, ''",
    "bucket-policy-access-denied, ''",
    "stop-access-denied, Attempts",
    "disable-key, ''"
  })
  void a_member_forwards_what_was_done_to_its_own_trail_and_buckets(String file, String rule)
      throws Exception {
    var member = machine(Organized.member(hub));

    assertThat(member.rulesForJSONEvent(EventFiles.read(file)))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  static Stream<String> deliveryPathFiles() throws IOException {
    return PatternsTest.eventFiles().stream()
        .filter(file ->
            file.matches(
                "(put|delete|create)-bucket.*|put-(event|insight|object).*"
                    + "|(add|remove)-tags|delete-standby-bucket"));
  }

  /** The same that wakes the guard in its own account, whoever's it is. */
  @ParameterizedTest
  @MethodSource("deliveryPathFiles")
  void whatever_is_heard_of_at_home_comes_from_members_too(String file) throws Exception {
    var event = EventFiles.read(file);
    var ofMember = event.replace(Organized.HUB, Organized.MEMBER);
    var ofManagement = event.replace(Organized.HUB, Organized.MANAGEMENT);

    assertThat(machine(Organized.member(hub)).rulesForJSONEvent(ofMember)).hasSize(1);
    assertThat(machine(management()).rulesForJSONEvent(ofManagement)).hasSize(1);
    assertThat(bus(hub).rulesForJSONEvent(ofMember)).hasSize(1);
    assertThat(bus(hub).rulesForJSONEvent(ofManagement)).hasSize(1);
  }

  @Test
  void the_bus_lets_nothing_through_that_is_not_named_like_the_guardrails() throws Exception {
    for (var file : List.of("foreign-event-selectors", "foreign-bucket-policy", "disable-key")) {
      assertThat(bus(hub).rulesForJSONEvent(EventFiles.read(file))).isEmpty();
    }
  }

  @Test
  void a_member_and_the_management_account_forward_alike() {
    for (var id : List.of("Tampering", "BucketChanges")) {
      assertThat(pattern(management().resource(id)))
          .isEqualTo(
              pattern(Organized.member(hub).resource(id))
                  .replace(Organized.MEMBER, Organized.MANAGEMENT));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"member-stop", "member-put-event-selectors", "member-delete-bucket-policy"})
  void what_failed_there_is_forwarded_as_an_attempt(String file) throws Exception {
    var denied =
        EventFiles.read(file)
            .replace("\"eventName\"", "\"errorCode\": \"AccessDenied\", \"eventName\"");

    assertThat(machine(Organized.member(hub)).rulesForJSONEvent(denied))
        .containsExactly("Attempts");
    assertThat(bus(hub).rulesForJSONEvent(denied)).containsExactly("MemberAttempts");
  }

  @Test
  void a_repair_that_failed_there_is_not_but_a_stop_by_the_guardrails_own_role_is()
      throws Exception {
    var member = machine(Organized.member(hub));
    var role =
        "\"userIdentity\": {\"sessionContext\": {\"sessionIssuer\": {\"arn\":"
            + " \"arn:aws:iam::444455556666:role/CloudTrailGuardrail\"}}}, ";
    var stop =
        "{\"source\": \"aws.cloudtrail\", \"detail-type\": \"AWS API Call via CloudTrail\","
            + " \"detail\": {%s\"errorCode\": \"AccessDenied\","
            + " \"eventSource\": \"cloudtrail.amazonaws.com\", \"eventName\": \"StopLogging\"}}";

    assertThat(member.rulesForJSONEvent(stop.formatted(role))).containsExactly("Attempts");
    assertThat(member.rulesForJSONEvent(stop.formatted(role).replace("StopLogging", "UpdateTrail")))
        .isEmpty();
    assertThat(member.rulesForJSONEvent(stop.formatted("").replace("StopLogging", "UpdateTrail")))
        .containsExactly("Attempts");
  }

  @Test
  void every_account_knows_the_same_calls() {
    var atHome = new TreeSet<String>();
    for (var id : List.of("TrailNarrowing", "BucketChanges")) {
      atHome.addAll(names(hub.resource(id)));
    }
    atHome.addAll(List.of("StopLogging", "DeleteTrail", "UpdateTrail"));
    var forwarded = new TreeSet<String>();
    for (var id : List.of("Tampering", "BucketChanges")) {
      forwarded.addAll(names(Organized.member(hub).resource(id)));
    }

    assertThat(forwarded).isEqualTo(atHome);
    assertThat(new TreeSet<>(names(hub.resource("MemberTampering")))).isEqualTo(atHome);
  }

  @Test
  void every_pattern_fits_into_eventbridges_quota_with_the_longest_names() {
    var longest = Organized.hub("ap-southeast-2", Longest.NAMES);
    var patterns = new ArrayList<>(rules(Organized.member(longest)));
    patterns.add(longest.resource("MemberTampering"));
    patterns.add(longest.resource("MemberAttempts"));

    assertThat(patterns)
        .hasSize(5)
        .allSatisfy(rule -> assertThat(pattern(rule)).hasSizeLessThanOrEqualTo(2_048));
  }

  private Template management() {
    return Organized.management(hub, Organized.MANAGEMENT, "us-east-1");
  }

  private static Machine bus(Template hub) throws IOException {
    var bus = Machine.builder().build();
    for (var rule : List.of("MemberTampering", "MemberAttempts")) {
      bus.addRule(rule, pattern(hub.resource(rule)));
    }
    return bus;
  }

  private static Machine machine(Template stack) throws IOException {
    var machine = Machine.builder().build();
    for (var rule : rules(stack)) {
      machine.addRule(rule.logicalId(), pattern(rule));
    }
    return machine;
  }

  private static List<Resource> rules(Template stack) {
    return stack.resourcesOfType("AWS::Events::Rule");
  }

  private static String pattern(Resource rule) {
    try {
      return JSON.std.asString(rule.at("EventPattern").orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every eventName of a pattern, wherever it stands. */
  private static List<String> names(Resource rule) {
    var detail = (Map<?, ?>) rule.at("EventPattern", "detail").orElseThrow();
    var alternatives =
        detail.containsKey("$or") ? Deployed.list(detail.get("$or")) : List.of(detail);
    return alternatives.stream()
        .flatMap(each -> Deployed.texts(Deployed.at(each, "eventName")).stream())
        .toList();
  }
}
