package guardrail.command;

import guardrail.alert.Plain;
import guardrail.aws.Access;
import guardrail.guarded.TrailArn;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * ./guardrail test-alert: publishes a drill of every alert to the real topic, so that a team sees
 * what its mail, chat and pager make of each before one is needed. Nothing is looked at or changed
 * but the topic, which gets messages that say they are a drill.
 */
final class TestAlert implements Verb {
  private static final Pattern TOPIC =
      Pattern.compile("arn:(aws[a-z-]*):sns:([a-z0-9-]+):(\\d{12}):[A-Za-z0-9_-]{1,256}");

  @Override
  public String name() {
    return "test-alert";
  }

  @Override
  public String usage() {
    return """
    Usage: ./guardrail test-alert [--stack NAME | --topic-arn ARN] [--kind KIND]... [OPTIONS]
      Publishes a drill of each alert to the topic, and says how many hear it.
      --stack NAME     whose AlertTopicArn; cloudtrail-guardrail if nothing is said
      --topic-arn ARN  or this topic, in the Region that its ARN names
      --kind KIND      only this one; may be given several times
      --list           lists the kinds
    """;
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "--stack", "cloudtrail-guardrail",
        "--topic-arn", "arn:aws:sns:us-east-1:111122223333:alerts",
        "--kind", DrillKind.STOPPED.word());
  }

  @Override
  public Set<String> flags() {
    return Set.of("--list");
  }

  @Override
  public int run(Arguments arguments, Surroundings here) {
    if (arguments.has("--list")) {
      here.out().print(list());
      return 0;
    }
    var kinds = kinds(arguments.all("--kind"));
    if (arguments.has("--topic-arn")) {
      if (arguments.has("--stack")) {
        throw new WrongUsage(
            "--stack and --topic-arn: expected one of the two, for example --stack"
                + " cloudtrail-guardrail");
      }
      return toTopic(arguments, kinds, here);
    }
    var access = arguments.access();
    var stack = DeployedStack.of(arguments, access);
    var trail = TrailArn.parse(stack.needs("GuardedTrailArn")).orElseThrow();
    var drill =
        Drill.of(
            trail,
            stack.needs("LogBucketName"),
            stack.needs("StandbyBucketName"),
            here.clock().instant());
    return publish(drill, kinds, stack.needs("AlertTopicArn"), access, here);
  }

  private static int toTopic(Arguments arguments, List<DrillKind> kinds, Surroundings here) {
    var topic = arguments.value("--topic-arn").orElseThrow();
    var parts = TOPIC.matcher(topic);
    if (!parts.matches()) {
      throw new WrongUsage(
          "--topic-arn is \"%s\": expected the ARN of a topic, for example --topic-arn %s"
              .formatted(topic, new TestAlert().options().get("--topic-arn")));
    }
    var trail = new TrailArn(parts.group(1), parts.group(2), parts.group(3), "standard-trail");
    var place = "%s-%s".formatted(trail.account(), trail.region());
    var drill =
        Drill.of(
            trail,
            "standard-trail-" + place,
            "standard-trail-standby-" + place,
            here.clock().instant());
    return publish(drill, kinds, topic, arguments.access(trail.region()), here);
  }

  private static int publish(
      Drill drill, List<DrillKind> kinds, String topic, Access access, Surroundings here) {
    var telling = access.telling(topic);
    here.out().printf("Published to %s:%n%n", topic);
    for (var kind : kinds) {
      var alert = drill.alert(kind);
      telling.tell(alert);
      here.out().printf("  %-14s  %s%n", kind.word(), alert.subject());
    }
    var heard = access.listeners(topic).confirmed();
    here.out().printf("%n%s%n", heard(topic, drill.trail().homeRegion(), heard));
    return heard.known().filter(count -> count > 0).isPresent() ? 0 : 1;
  }

  static String heard(String topic, String region, Part<Integer> confirmed) {
    return switch (confirmed) {
      case Unreadable(var error) ->
          "AWS does not say who hears it: " + Plain.line(error.toString());
      case Known(var count) when count == 0 ->
          """
          NOBODY HEARS IT: the topic has no confirmed subscription. Subscribe somebody with this,
          and confirm the mail that AWS sends:

            aws sns subscribe --region %s --topic-arn %s --protocol email --notification-endpoint security@example.com\
          """
              .formatted(region, topic);
      case Known(var count) ->
          "%d %s got all of them, and as you want it."
              .formatted(
                  count,
                  count == 1
                      ? "subscription is confirmed. Look whether it"
                      : "subscriptions are confirmed. Look whether each");
    };
  }

  private static List<DrillKind> kinds(List<String> words) {
    return words.isEmpty()
        ? List.of(DrillKind.values())
        : words.stream().map(TestAlert::kind).toList();
  }

  private static DrillKind kind(String word) {
    return DrillKind.of(word)
        .orElseThrow(() ->
            new WrongUsage(
                "--kind is \"%s\": expected one of those that --list shows, for example --kind %s"
                    .formatted(word, DrillKind.STOPPED.word())));
  }

  static String list() {
    return Arrays.stream(DrillKind.values())
        .map(kind -> "%-14s  %s%n".formatted(kind.word(), kind.title()))
        .collect(Collectors.joining());
  }
}
