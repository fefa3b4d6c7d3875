package template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import localaws.iam.Access;
import localaws.iam.Policies;
import localaws.iam.Policy;
import localaws.iam.Principal;

/** Who must be kept from what by scp.json, and who and what must be left alone. */
final class ScpCases {
  static final Path FILE = Path.of("scp.json");

  /** The last two only look like what is excepted: a path may hold colons (IAM identifiers). */
  private static final List<String> OTHERS =
      List.of(
          "user/mallory",
          "root",
          "role/Admin",
          "role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef",
          "role/cloudtrail-guardrail",
          "role/x:role/cloudtrail-guardrail/Admin");

  private static final String HANDS = "role/CloudTrailGuardrail";

  private static final String STACK_SETS = "role/stacksets-exec-0123456789abcdef";

  private static final List<String> EXCEPTED =
      List.of(Deployed.GUARD_ROLE.replaceFirst(".*:", ""), "role/CloudTrailGuardrailBreakGlass");

  private ScpCases() {}

  static Policy policy() {
    try {
      return Policy.of(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  static List<Question> questions() {
    return Stream.of(
            of(OTHERS, Tampering.all(), false),
            of(EXCEPTED, Tampering.all(), true),
            of(List.of("role/Admin"), Harmless.all(), true),
            of(
                allOf(List.of(OTHERS, EXCEPTED, List.of(HANDS, STACK_SETS))),
                Tampering.leaving(),
                false),
            of(List.of(HANDS), Tampering.trailAndLogs(), true),
            of(List.of(HANDS), Tampering.hub(), false),
            of(allOf(List.of(OTHERS, List.of(HANDS))), Tampering.becoming(), false),
            of(List.of(STACK_SETS), Tampering.trailAndLogs(), false),
            of(List.of(STACK_SETS), Tampering.hub(), false),
            of(allOf(List.of(EXCEPTED, List.of(STACK_SETS))), Tampering.becoming(), true))
        .flatMap(questions -> questions)
        .toList();
  }

  private static List<String> allOf(List<List<String>> callers) {
    return callers.stream().flatMap(List::stream).toList();
  }

  private static Stream<Question> of(
      List<String> callers, Map<String, List<String>> deeds, boolean allowed) {
    var policies =
        new Policies(Optional.of(Policy.ADMINISTRATOR), Optional.empty(), Optional.of(policy()));
    return callers.stream()
        .flatMap(caller ->
            accesses(caller, deeds)
                .map(access -> new Question("scp.json, " + caller, access, policies, allowed)));
  }

  private static Stream<Access> accesses(String caller, Map<String, List<String>> deeds) {
    var principal = new Principal.Identity("arn:aws:iam::111122223333:" + caller);
    return deeds.entrySet().stream()
        .flatMap(deed ->
            deed.getValue().stream()
                .map(action ->
                    new Access(principal, action, deed.getKey(), context(deed.getKey()))));
  }

  /** A queue's mapping is known by its function, which stands for its id here. */
  private static Map<String, String> context(String resource) {
    var mapping = ":event-source-mapping:";
    return resource.contains(mapping)
        ? Map.of("lambda:functionarn", resource.replace(mapping, ":function:"))
        : Map.of();
  }
}
