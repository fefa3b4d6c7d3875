package guardrail.exemption;

import guardrail.exemption.ExemptionJson.Malformed;
import guardrail.exemption.Verdict.Absent;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Over;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unseen;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which exemptions count. Every administrator can write the parameter, so its writer decides: AWS
 * notes it, while session names, user agents and tags are the caller's own.
 *
 * @param roleArn the role whose sessions may open one
 * @param prefix of the parameters' names; an account's id follows
 */
public record ExemptionRule(String roleArn, String prefix) {
  /** AWS's clock and this one may differ by a little. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  /** Those of one stack, which has parameters of its own. */
  public static ExemptionRule of(String roleArn, String stack) {
    return new ExemptionRule(roleArn, "/cloudtrail-guardrail/%s/exemption/".formatted(stack));
  }

  public String parameterOf(String account) {
    return prefix + account;
  }

  /** Judges the newest version of an account's parameter. */
  public Verdict judge(String account, Part<Optional<ParameterVersion>> newest, Instant now) {
    return switch (newest) {
      case Unreadable(var error) -> new Unseen(error);
      case Known(var written) ->
          written.<Verdict>map(one -> judge(account, one, now)).orElseGet(Absent::new);
    };
  }

  private Verdict judge(String account, ParameterVersion written, Instant now) {
    if (!isOfTheRole(written.writer())) {
      return new Refused(
          written, "%s wrote it, and only %s may".formatted(written.writer(), roleArn));
    }
    Exemption terms;
    try {
      terms = ExemptionJson.read(written.value());
    } catch (Malformed malformed) {
      return new Refused(written, malformed.why());
    }
    if (!terms.account().equals(account)) {
      return new Refused(
          written, "it is for account %s under the name of another".formatted(terms.account()));
    }
    if (terms.until().isAfter(written.at().plus(Exemption.LONGEST))) {
      return new Refused(
          written,
          "it is until %s, more than 24 hours after it was written".formatted(terms.until()));
    }
    if (written.at().isAfter(now.plus(SKEW))) {
      return new Refused(written, "it was written at %s, which is not yet".formatted(written.at()));
    }
    return now.isBefore(terms.until()) ? new Open(terms, written) : new Over(terms, written);
  }

  /**
   * Whether this identity is the role or a session of it. A session's ARN names the role without
   * its path, and role names are unique in an account whatever their path (IAM User Guide, "IAM
   * identifiers").
   */
  public boolean isOfTheRole(String identity) {
    if (identity.equals(roleArn)) {
      return true;
    }
    var role = roleArn.split(":", 6);
    var session = identity.split(":", 6);
    if (role.length < 6 || session.length < 6) {
      return false;
    }
    var parts = session[5].split("/", -1);
    return session[0].equals("arn")
        && session[1].equals(role[1])
        && session[2].equals("sts")
        && session[3].isEmpty()
        && session[4].equals(role[4])
        && (parts.length == 3 || parts.length == 2)
        && parts[0].equals("assumed-role")
        && parts[1].equals(role[5].substring(role[5].lastIndexOf('/') + 1));
  }
}
