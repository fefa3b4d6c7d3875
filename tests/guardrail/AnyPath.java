package guardrail;

import guardrail.observation.Policies;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import localaws.Caller;
import localaws.State;
import localaws.World;
import localaws.iam.AssumableRole;
import localaws.iam.Policy;
import localaws.s3.Configuration;

/** What chance does to all that a trail on the stand-in delivers through. */
final class AnyPath {
  static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/the-key";
  static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:new-log-files";
  static final String GROUP = "arn:aws:logs:us-east-1:111122223333:log-group:trail:*";
  static final String ROLE = "arn:aws:iam::111122223333:role/to-log-group";

  private static final List<Object> TRUST =
      List.of(
          Map.of(
              "Effect", "Allow",
              "Principal", Map.of("Service", "cloudtrail.amazonaws.com"),
              "Action", "sts:AssumeRole"));

  private static final Map<String, Policy> RIGHTS =
      Map.of(
          "WriteTrailEvents",
          Policy.ofStatements(
              List.of(
                  Map.of(
                      "Effect", "Allow",
                      "Action", List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                      "Resource", GROUP.replace(":*", ":log-stream:*")))));

  private static final String TOPIC_DENIES = Policies.DENY.replace("s3:PutObject", "sns:Publish");

  private final World world;
  private final Random random;
  private final Set<String> requesterPays = new HashSet<>();
  private boolean needsAPerson;
  private final StringBuilder story = new StringBuilder();

  AnyPath(World world, Random random) {
    this.world = world;
    this.random = random;
    world.run(state -> {
      state.keys().put(KEY, true);
      state.topics().put(TOPIC, true);
      var group = GROUP.split(":", -1);
      state.logGroups().create(group[4], group[3], group[6], world.now());
      state.logGroups().keep(GROUP.replaceFirst(":\\*$", ""), Optional.of(365));
      state.roles().put(new AssumableRole(ROLE, Policy.ofStatements(TRUST), RIGHTS));
    });
  }

  /** Whether something was done that no call of the guardrail takes back. */
  boolean needsAPerson() {
    return needsAPerson || !requesterPays.isEmpty();
  }

  /** CloudTrail takes no such bucket (docs/aws-facts.md E1). */
  boolean isPaidByRequester(String bucket) {
    return requesterPays.contains(bucket);
  }

  /** Does some of all that can be done to it. */
  void damage(Caller somebody, boolean hasTrail, List<String> buckets) {
    if (hasTrail) {
      selectors(somebody);
    }
    buckets.forEach(this::bucket);
    switch (random.nextInt(5)) {
      case 0 -> run("key disabled", state -> state.keys().disable(KEY));
      case 1 -> forGood("key refuses", state -> state.keys().put(KEY, false));
      case 2 -> {
        world.call(
            somebody, "kms", "ScheduleKeyDeletion", Map.of("KeyId", KEY, "PendingWindowInDays", 7));
        story.append(", key pending deletion");
      }
      default -> {}
    }
    switch (random.nextInt(5)) {
      case 0 -> run("topic gone", state -> state.topics().remove(TOPIC));
      case 1 ->
          run("topic refuses", state -> state.topics().setPolicy(TOPIC, Policies.of(TOPIC_DENIES)));
      // Whether SNS's own policy lets CloudTrail in depends on what nobody can know.
      case 2 -> forGood("topic as new", state -> state.topics().put(TOPIC, false));
      default -> {}
    }
    var group = GROUP.replaceFirst(":\\*$", "");
    switch (random.nextInt(5)) {
      case 0 -> run("log group gone", state -> state.logGroups().remove(group));
      case 1 -> run("log group forgets", state -> state.logGroups().keep(group, Optional.of(1)));
      case 2 ->
          forGood(
              "role without rights",
              state ->
                  state.roles().put(new AssumableRole(ROLE, Policy.ofStatements(TRUST), Map.of())));
      default -> {}
    }
  }

  private void selectors(Caller somebody) {
    var selector =
        switch (random.nextInt(4)) {
          case 0 -> Map.<String, Object>of("ReadWriteType", "ReadOnly");
          case 1 -> Map.<String, Object>of("IncludeManagementEvents", false);
          case 2 ->
              Map.<String, Object>of("ExcludeManagementEventSources", List.of("kms.amazonaws.com"));
          default -> Map.<String, Object>of();
        };
    if (!selector.isEmpty()) {
      world.call(
          somebody,
          "cloudtrail",
          "PutEventSelectors",
          Map.of("TrailName", "standard-trail", "EventSelectors", List.of(selector)));
      story.append(", selectors ").append(selector);
    }
  }

  private void bucket(String name) {
    if (random.nextInt(3) == 0) {
      var rule = Map.of("ID", "nuke", "Status", "Enabled", "Expiration", Map.of("Days", "1"));
      configure(name, Configuration.LIFECYCLE, Map.of("Rule", rule));
    }
    if (random.nextInt(3) == 0) {
      configure(name, Configuration.PUBLIC_ACCESS_BLOCK, Map.of("RestrictPublicBuckets", "true"));
    }
    if (random.nextInt(3) == 0) {
      configure(
          name,
          Configuration.OWNERSHIP_CONTROLS,
          Map.of("Rule", Map.of("ObjectOwnership", "ObjectWriter")));
    }
    if (random.nextInt(6) == 0 && world.bucket(name).isPresent()) {
      configure(name, Configuration.REQUEST_PAYMENT, Map.of("Payer", "Requester"));
      requesterPays.add(name);
    }
  }

  private void configure(String bucket, Configuration which, Object value) {
    if (world.bucket(bucket).isPresent()) {
      run(bucket + " " + value, state -> state.buckets().setConfiguration(bucket, which, value));
    }
  }

  private void forGood(String what, Consumer<State> deed) {
    needsAPerson = true;
    run(what, deed);
  }

  private void run(String what, Consumer<State> deed) {
    world.run(deed);
    story.append(", ").append(what);
  }

  @Override
  public String toString() {
    return story.toString();
  }
}
