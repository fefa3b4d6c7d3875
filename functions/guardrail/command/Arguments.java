package guardrail.command;

import guardrail.aws.Access;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands after the verb: its own options and those that all verbs share. */
record Arguments(Map<String, List<String>> given, Map<String, String> environment) {
  /** Every verb's, each with an example. */
  private static final Map<String, String> SHARED =
      Map.of(
          "--region", "us-east-1",
          "--profile", "security",
          "--endpoint", "http://127.0.0.1:5000");

  static final String SHARED_USAGE =
      """
        --region REGION  the trail's home; else AWS_REGION, AWS_DEFAULT_REGION
        --profile NAME   of your AWS configuration
        --endpoint URL   an emulator on this machine, which never sees your credentials
        --help           this text
      Exits 0 if all is fine, 1 if something needs you or AWS refused, 2 for a wrong option.\
      """;

  static Arguments parse(List<String> words, Verb verb, Map<String, String> environment) {
    Deque<String> left = new ArrayDeque<>(words);
    var given = new HashMap<String, List<String>>();
    while (!left.isEmpty()) {
      var option = left.pop();
      var values = given.computeIfAbsent(option, _ -> new ArrayList<>());
      if (!option.equals("--help") && !verb.flags().contains(option)) {
        values.add(value(option, left, verb));
      }
    }
    return new Arguments(given, environment);
  }

  private static String value(String option, Deque<String> left, Verb verb) {
    var example = Optional.ofNullable(verb.options().get(option));
    var known = example.or(() -> Optional.ofNullable(SHARED.get(option)));
    if (known.isEmpty()) {
      throw new WrongUsage(
          "unknown option %s: expected one of those that ./guardrail %s --help shows"
              .formatted(option, verb.name()));
    }
    var value = left.poll();
    if (value == null || value.isEmpty() || value.startsWith("--")) {
      throw new WrongUsage(
          "%s has no value: expected one after it, for example %s %s"
              .formatted(option, option, known.get()));
    }
    return value;
  }

  boolean has(String option) {
    return given.containsKey(option);
  }

  List<String> all(String option) {
    return given.getOrDefault(option, List.of());
  }

  /** The option's value; if it was given twice, the later one, as most programs have it. */
  Optional<String> value(String option) {
    return all(option).reversed().stream().findFirst();
  }

  /** In the Region that is named, or that the environment names. */
  Access access() {
    var region =
        value("--region")
            .or(() -> variable("AWS_REGION"))
            .or(() -> variable("AWS_DEFAULT_REGION"))
            .orElseThrow(() ->
                new WrongUsage(
                    "no Region: expected --region, AWS_REGION or AWS_DEFAULT_REGION, for example"
                        + " --region us-east-1"));
    return access(region);
  }

  Access access(String region) {
    if (!region.matches("[a-z]{2}(-[a-z]+)+-\\d+")) {
      throw new WrongUsage(
          "the Region is \"%s\": expected one of AWS, for example --region us-east-1"
              .formatted(region));
    }
    return new Access(region, value("--profile"), value("--endpoint").map(Arguments::endpoint));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static URI endpoint(String text) {
    if (!text.matches("http://(127\\.0\\.0\\.1|localhost):\\d{1,5}/?")) {
      throw new WrongUsage(
          "--endpoint is \"%s\": expected an emulator on this machine, for example --endpoint %s"
              .formatted(text, SHARED.get("--endpoint")));
    }
    return URI.create(text);
  }
}
