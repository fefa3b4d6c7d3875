package guardrail.policy.judge;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Policies for tests. In their texts ' stands for a quotation mark, and ^ for a single one. */
final class Said {
  private static final List<String> USUAL =
      List.of(
          "'Principal':{'Service':'cloudtrail.amazonaws.com'}",
          "'Action':'s3:PutObject'",
          "'Resource':'*'");

  private Said() {}

  static String allow(String... elements) {
    return statement("Allow", elements);
  }

  static String deny(String... elements) {
    return statement("Deny", elements);
  }

  /** These elements, and the usual ones for those that are not there in either form. */
  private static String statement(String effect, String... elements) {
    var given = List.of(elements);
    var usual =
        USUAL.stream()
            .filter(element ->
                given.stream()
                    .noneMatch(g -> g.replaceFirst("^'Not", "'").startsWith(name(element))));
    return Stream.of(Stream.of("'Effect':'" + effect + "'"), given.stream(), usual)
        .flatMap(part -> part)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String name(String element) {
    return element.substring(0, element.indexOf(':'));
  }

  static PolicyDocument policy(String... statements) {
    return inVersion("2012-10-17", statements);
  }

  static PolicyDocument inVersion(String version, String... statements) {
    var said = "{'Version':'%s','Statement':[%s]}".formatted(version, String.join(",", statements));
    return PolicyDocument.parse(said.replace('\'', '"').replace('^', '\''));
  }
}
