package guardrail.policy.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A policy document as S3, KMS, SNS or IAM keep it. What is put into it leaves every other byte as
 * it was.
 *
 * @param hasVariables whether "${...}" is one: not before version 2012-10-17 (IAM User Guide, "IAM
 *     policy elements: Variables and tags")
 * @param from where the value of Statement begins in the text
 * @param to where it ends
 */
public record PolicyDocument(
    String json, boolean hasVariables, List<PolicyStatement> statements, int from, int to) {
  /** In characters; the longest that AWS keeps is a key policy of 32 KB. */
  public static final int LONGEST = 65_536;

  public PolicyDocument {
    statements = List.copyOf(statements);
  }

  /**
   * The policy that this text is.
   *
   * @throws UnreadablePolicy if it is none
   */
  public static PolicyDocument parse(String json) {
    if (json.length() > LONGEST) {
      throw new UnreadablePolicy(
          "longer than any policy, with %d characters".formatted(json.length()));
    }
    return new PolicyReader(json).read();
  }

  /** The same document with these statements in place of its own. */
  public PolicyDocument saying(List<PolicyStatement> others) {
    var said = others.stream().map(PolicyStatement::text).collect(joining(",", "[", "]"));
    return new PolicyDocument(
        json.substring(0, from) + said + json.substring(to),
        hasVariables,
        others,
        from,
        from + said.length());
  }

  /** Without white space between: S3 counts no more (docs/aws-facts.md E1). */
  public int bytes() {
    var kept = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted && c == '\\') {
        kept.append(c).append(json.charAt(++i));
        continue;
      }
      quoted ^= c == '"';
      if (quoted || !Character.isWhitespace(c)) {
        kept.append(c);
      }
    }
    return kept.toString().getBytes(UTF_8).length;
  }
}
