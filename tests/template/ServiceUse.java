package template;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import localaws.iam.Access;
import localaws.iam.Policies;
import localaws.iam.Policy;
import localaws.iam.Principal;

/**
 * What an AWS service, or the function, does that a resource's policy must allow, and nobody else.
 *
 * @param holder the logical id of the resource whose policy it is
 * @param context what AWS says of the request; without aws:sourcearn the service names no source
 */
record ServiceUse(
    String holder, Principal user, String action, String resource, Map<String, String> context) {
  private static final String OTHER_ACCOUNT = "999999999999";

  /** The use itself, and the same with one thing wrong. */
  Stream<Question> questions(Policy policy, String account) {
    var wrong = new LinkedHashMap<String, Access>();
    wrong.put(
        "another service",
        new Access(new Principal.Service("config.amazonaws.com"), action, resource, context));
    wrong.put(
        "an administrator",
        new Access(
            new Principal.Identity("arn:aws:iam::" + account + ":role/Admin"),
            action,
            resource,
            context));
    if (context.containsKey("aws:sourcearn")) {
      var source = context.get("aws:sourcearn");
      wrong.put(
          "another source",
          with(Map.of("aws:sourcearn", source.replaceFirst("([^:/]+)$", "another-$1"))));
      wrong.put(
          "another account",
          with(
              Map.of(
                  "aws:sourcearn",
                  source.replace(account, OTHER_ACCOUNT),
                  "aws:sourceaccount",
                  OTHER_ACCOUNT)));
    }
    if (context.containsKey("aws:securetransport")) {
      wrong.put("plain HTTP", with(Map.of("aws:securetransport", "false")));
    }
    return Stream.concat(
        Stream.of(question("the right source", with(Map.of()), policy, true)),
        wrong.entrySet().stream()
            .map(change -> question(change.getKey(), change.getValue(), policy, false)));
  }

  private Question question(String change, Access access, Policy policy, boolean allowed) {
    return new Question(holder + ", " + change, access, Policies.ofResource(policy), allowed);
  }

  private Access with(Map<String, String> changed) {
    var all = new HashMap<>(context);
    all.putAll(changed);
    return new Access(user, action, resource, all);
  }
}
