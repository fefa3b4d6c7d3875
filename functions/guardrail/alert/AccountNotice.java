package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how the onboarding of an account ended. */
public final class AccountNotice {
  private static final String COMMAND = "\n     ";

  private final Enrolment account;
  private final GuardedTrail trail;
  private final String stackSet;

  private AccountNotice(Enrolment account, GuardedTrail trail, String stackSet) {
    this.account = account;
    this.trail = trail;
    this.stackSet = stackSet;
  }

  /**
   * The message about an account whose onboarding has ended in one way or another.
   *
   * @param stackSet that brings the role, as an option of the AWS CLI
   */
  public static Alert of(Enrolment account, GuardedTrail trail, String stackSet, Instant now) {
    return new AccountNotice(account, trail, stackSet).notice(now).alert();
  }

  private Notice notice(Instant now) {
    return new Notice(
        kind(),
        severity(),
        "%s: account %s".formatted(kind().replace('_', ' '), named()),
        "Account %s %s".formatted(named(), happened()),
        Optional.of(account.accountId()),
        sections(),
        nextSteps(),
        facts(),
        now);
  }

  private String kind() {
    return switch (account.phase()) {
      case ONBOARDED -> "ACCOUNT_ONBOARDED";
      case FAILED -> "ONBOARDING_FAILED";
      case NEEDS_DECISION -> "ACCOUNT_NEEDS_DECISION";
      case GONE -> "ACCOUNT_GONE";
      case EXPECTED, WAITING_FOR_ACCESS, REPAIRING, WAITING_FOR_DELIVERY -> "ACCOUNT_WAITS";
    };
  }

  private Severity severity() {
    return switch (account.phase()) {
      case ONBOARDED -> account.standing().aside() ? Severity.MEDIUM : Severity.INFORMATIONAL;
      case FAILED -> Severity.CRITICAL;
      case GONE -> Severity.HIGH;
      default -> Severity.MEDIUM;
    };
  }

  private String happened() {
    return switch (account.phase()) {
      case ONBOARDED ->
          account.isCovered()
              ? "is onboarded: the organization's trail records it, so it gets none of its own."
              : "is onboarded: %s records, and its first log file was delivered%s."
                  .formatted(trail.arn().name(), account.standing().aside() ? aside() : "");
      case FAILED -> "is NOT GUARDED: it could not be onboarded in time.";
      case NEEDS_DECISION -> "waits for your decision: it got no %s.".formatted(trail.arn().name());
      case GONE -> "is guarded no more: it " + reason();
      default -> "is being onboarded.";
    };
  }

  private Map<String, List<String>> sections() {
    var sections = new LinkedHashMap<String, List<String>>();
    var how = new ArrayList<String>();
    how.add("It %s.".formatted(account.arrival().words()));
    how.add("The guardrail has known of it since %s.".formatted(Plain.time(account.since())));
    if (account.phase() == Phase.ONBOARDED) {
      how.add("Onboarding took %s.".formatted(Plain.duration(took())));
    }
    sections.put("How it came", how);
    if (account.phase() != Phase.GONE && account.standing().reason().isPresent()) {
      sections.put("Why", List.of(reason()));
    }
    sections.put("Where", List.of("Trail: " + trail.arn(), "Role: " + role()));
    return sections;
  }

  private List<String> nextSteps() {
    return switch (account.phase()) {
      case ONBOARDED ->
          account.standing().aside()
              ? List.of(
                  "Nothing is lost. To have all accounts' logs in one way, deploy the hub with"
                      + " another MemberLogs: OwnBucket has no limit. The guardrail tries the"
                      + " archive again once a day.")
              : List.of();
      case FAILED ->
          List.of(
              "See whether the stack set has brought the role %s there:%saws cloudformation list-stack-instances --region %s %s --stack-instance-account %s"
                  .formatted(role(), COMMAND, trail.homeRegion(), stackSet, account.accountId()),
              "Find out why the account answers as it does: a service-control policy, a role that trusts another hub, or a Region that is not open."
                  + " Each sweep tries again by itself. This lists every account:"
                  + COMMAND
                  + "./guardrail accounts --region "
                  + trail.homeRegion());
      case NEEDS_DECISION ->
          List.of(
              "Nothing is dark: another trail records. To have %s made in such accounts, too, at the price of a second copy of their management events, deploy the hub with AllowSecondTrail=true. To keep one copy, delete the other trail; the next sweep makes this one."
                  .formatted(trail.arn().name()));
      case GONE ->
          List.of(
              "If nobody meant it to go, find out who did it; the account's trail, if it is still there, records on without the guardrail:"
                  + COMMAND
                  + "aws cloudtrail lookup-events --region us-east-1 --lookup-attributes AttributeKey=EventSource,AttributeValue=organizations.amazonaws.com");
      default -> List.of();
    };
  }

  private Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("accountName", Plain.line(account.name()));
    facts.put("phase", account.phase().name());
    facts.put("arrival", account.arrival().name());
    facts.put("since", account.since().toString());
    account.standing().ended().ifPresent(at -> facts.put("ended", at.toString()));
    account.standing().reason().ifPresent(why -> facts.put("reason", Plain.line(why)));
    if (account.phase() == Phase.ONBOARDED) {
      facts.put("seconds", took().toSeconds());
    }
    facts.put("trailArn", trail.arn().toString());
    return facts;
  }

  private String aside() {
    return " - into the account's own bucket %s, not into the archive"
        .formatted(trail.standard().standbyBucketName());
  }

  private String reason() {
    return Plain.line(account.standing().reason().orElse("AWS gave no reason"));
  }

  private Duration took() {
    return Duration.between(account.since(), account.standing().ended().orElse(account.since()));
  }

  private String named() {
    var name = Plain.line(account.name());
    return name.isEmpty() ? account.accountId() : "%s (%s)".formatted(account.accountId(), name);
  }

  private String role() {
    return "arn:%s:iam::%s:role/CloudTrailGuardrail"
        .formatted(trail.arn().partition(), account.accountId());
  }
}
