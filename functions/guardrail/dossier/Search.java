package guardrail.dossier;

import guardrail.drift.Explanation;
import java.util.List;
import java.util.stream.Stream;

/**
 * One question to Event history, which takes one attribute (CloudTrail API Reference,
 * LookupAttribute).
 *
 * @param attribute as AWS names it
 * @param what is looked for, as the rest of a sentence
 */
public record Search(String attribute, String value, String what) {
  static final Search WRITES = new Search("ReadOnly", "false", "calls that change something");
  static final Search READS = new Search("ReadOnly", "true", "calls that only read");

  static Search byKey(String accessKeyId) {
    return new Search("AccessKeyId", accessKeyId, "calls with the actor's key");
  }

  static Search byUser(String name) {
    return new Search("Username", name, "calls under the actor's name");
  }

  static Search named(String call) {
    return new Search("EventName", call, "calls of " + call);
  }

  /** The calls that may have made what was found, each asked for once. */
  static List<Search> ofCalls(List<Explanation> unexplained) {
    return unexplained.stream()
        .flatMap(one -> one.calls().stream())
        .distinct()
        .map(Search::named)
        .toList();
  }

  /** What is asked in each Region, the most telling first: time may be up before all is asked. */
  public static List<Search> of(Suspect suspect) {
    return Stream.concat(suspect.search().stream(), Stream.of(WRITES, READS)).toList();
  }
}
