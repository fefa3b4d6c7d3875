package bench;

import guardrail.guarded.MemberStandard;
import guardrail.policy.LogBucketPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import localaws.Caller;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.cloudformation.StackSets;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.events.Buses;
import localaws.organizations.JoinedMethod;
import localaws.organizations.Organization;

/**
 * A hub in the management account and members that were onboarded long ago: each with its role, its
 * standard trail and its buckets, looked at an hour ago and as a whole two hours ago.
 */
record HealthyOrganization(World world, Stack hub, List<String> members) {
  static final String REGION = "us-east-1";
  static final String HUB = "111122223333";
  private static final String ID = "o-exampleorgid";
  private static final String SERVICE = "member.org.stacksets.cloudformation.amazonaws.com";
  private static final String TRAIL = "standard-trail";

  static HealthyOrganization of(int accounts) {
    var clock = InstantSource.system();
    var now = clock.instant();
    var world = new World(HUB, REGION, clock);
    var members = IntStream.range(0, accounts).mapToObj(i -> "2000%08d".formatted(i)).toList();
    world.run(state -> {
      state.organization().found(ID, HUB);
      state.organization().trust(SERVICE, now);
      members.forEach(
          id -> state.organization().join(id, "account-" + id, JoinedMethod.CREATED, now));
    });
    var buses = new Buses(world, clock);
    var parameters =
        Map.of(
            "OrganizationId", ID,
            "ManagementAccountId", HUB,
            "OrganizationalUnitIds", Organization.ROOT);
    var target = new Target(HUB, REGION, "cloudtrail-guardrail");
    var hub =
        Stack.deploy(Template.read(Path.of("template.yaml"), target, parameters), world, buses);
    var stackSets = StackSets.of(hub, Path.of("."), world, buses);
    var organization = new HealthyOrganization(world, hub, members);
    members.forEach(stackSets::deployTo);
    members.forEach(organization::record);
    world.deliver();
    world.run(state -> {
      var table = state.tables().named(organization.variable("ACCOUNTS_TABLE_NAME")).orElseThrow();
      members.forEach(id -> table.put(enrolment(id, now)));
      table.put(lastSweep(accounts, now));
    });
    return organization;
  }

  String variable(String name) {
    return hub.function("AccountFunction").environment().getOrDefault(name, "");
  }

  private void record(String id) {
    var trail =
        new MemberStandard(
                "aws",
                REGION,
                TRAIL,
                variable("BUCKET_NAME_PREFIX"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())
            .trailOf(id);
    var bucket = trail.standard().logBucketName();
    world.run(state -> {
      for (var name : List.of(bucket, trail.standard().standbyBucketName())) {
        state.buckets().create(name, id, REGION);
        state.buckets().setPolicy(name, Optional.of(LogBucketPolicy.of(trail, name)));
      }
    });
    var admin = Caller.user(id, "admin", "AKIA" + id);
    world.call(
        admin,
        "cloudtrail",
        "CreateTrail",
        Map.of(
            "Name",
            TRAIL,
            "S3BucketName",
            bucket,
            "IsMultiRegionTrail",
            true,
            "EnableLogFileValidation",
            true));
    world.call(admin, "cloudtrail", "StartLogging", Map.of("Name", TRAIL));
  }

  /** As the guardrail keeps it, of an account that it onboarded within ten minutes. */
  private static Map<String, Object> enrolment(String id, Instant now) {
    var item = new HashMap<String, Object>();
    item.put("accountId", Map.of("S", id));
    item.put("version", Map.of("N", "730"));
    item.put("name", Map.of("S", "account-" + id));
    item.put("arrival", Map.of("S", "CREATED"));
    item.put("since", time(now.minus(Duration.ofDays(30))));
    item.put("phase", Map.of("S", "ONBOARDED"));
    item.put("ended", time(now.minus(Duration.ofDays(30)).plusSeconds(600)));
    item.put("told", Map.of("BOOL", true));
    item.put("look", Map.of("N", "9"));
    item.put("looked", time(now.minus(Duration.ofHours(1))));
    item.put("lookedWhole", time(now.minus(Duration.ofHours(2))));
    return item;
  }

  private static Map<String, Object> lastSweep(int accounts, Instant now) {
    return Map.of(
        "accountId", Map.of("S", "sweep"),
        "version", Map.of("N", "1440"),
        "startedAt", time(now.minus(Duration.ofHours(1))),
        "listed", Map.of("N", String.valueOf(accounts)),
        "firstEndedAt", time(now.minus(Duration.ofDays(30))),
        "digestToldAt", time(now.minus(Duration.ofDays(30))));
  }

  private static Map<String, Object> time(Instant time) {
    return Map.of("S", time.toString());
  }

  /** How many accounts were looked at since then. */
  long lookedAt(Instant start) {
    var table = variable("ACCOUNTS_TABLE_NAME");
    return members.stream()
        .filter(id ->
            world
                .item(table, id)
                .map(item -> text(item, "looked"))
                .filter(looked -> !looked.isEmpty() && !Instant.parse(looked).isBefore(start))
                .isPresent())
        .count();
  }

  /** The text of an item's attribute; "" if it has none. */
  static String text(Map<?, ?> item, String attribute) {
    return item.get(attribute) instanceof Map<?, ?> typed ? String.valueOf(typed.get("S")) : "";
  }
}
