package guardrail.alert;

import guardrail.alert.Notice.Kind;
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
        "%s: %s".formatted(kind().words(), named()),
        "Account %s %s".formatted(named(), happened()),
        Optional.of(account.accountId()),
        sections(),
        nextSteps(),
        facts(),
        now);
  }

  private Kind kind() {
    return switch (account.phase()) {
      case ONBOARDED -> Kind.ACCOUNT_ONBOARDED;
      case FAILED -> Kind.ONBOARDING_FAILED;
      case NEEDS_DECISION -> Kind.ACCOUNT_NEEDS_DECISION;
      case GONE -> Kind.ACCOUNT_GONE;
      case EXPECTED, WAITING_FOR_ACCESS, REPAIRING, WAITING_FOR_DELIVERY -> Kind.ACCOUNT_WAITS;
    };
  }

  private Severity severity() {
    return switch (account.phase()) {
      case ONBOARDED -> account.standing().aside() ? Severity.MEDIUM : Severity.INFORMATIONAL;
      case FAILED -> Severity.CRITICAL;
      case NEEDS_DECISION -> account.isBesideAnotherTrail() ? Severity.MEDIUM : Severity.HIGH;
      case GONE -> Severity.HIGH;
      case EXPECTED, WAITING_FOR_ACCESS, REPAIRING, WAITING_FOR_DELIVERY -> Severity.MEDIUM;
    };
  }

  private String happened() {
    var name = trail.arn().name();
    return switch (account.phase()) {
      case ONBOARDED ->
          account.isCovered()
              ? "is guarded: the organization's trail records it, so it gets none of its own."
              : "is guarded: its trail %s records, and the first log file was delivered%s."
                  .formatted(name, account.standing().aside() ? aside() : "");
      case FAILED ->
          "is NOT GUARDED, and its calls may go unrecorded: it could not be onboarded in time.";
      case NEEDS_DECISION ->
          account.isBesideAnotherTrail()
              ? "waits for your decision: another trail records it, so %s was not made."
                  .formatted(name)
              : "is NOT GUARDED: it needs repairs, and the guardrail may only tell.";
      case GONE -> "is no longer guarded: it %s.".formatted(reason());
      case EXPECTED, WAITING_FOR_ACCESS, REPAIRING, WAITING_FOR_DELIVERY -> "is being onboarded.";
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
      sections.put(account.isCovered() ? "What records it" : "Why", List.of(reason()));
    }
    sections.put("Where", List.of("Trail: " + trail.arn(), "Role: " + role()));
    return sections;
  }

  private static List<String> tryTheArchive() {
    return List.of(
        "Nothing is lost. To have all accounts' logs in one way, deploy the hub with another"
            + " MemberLogs: OwnBucket has no limit. The guardrail tries the archive again once a"
            + " day.");
  }

  private List<String> nextSteps() {
    return switch (account.phase()) {
      case ONBOARDED -> account.standing().aside() ? tryTheArchive() : List.of();
      case FAILED -> tryAgain();
      case NEEDS_DECISION -> account.isBesideAnotherTrail() ? decideOnASecond() : enforce();
      case GONE ->
          List.of(
              "If nobody meant it to go, find out who did it, in the management account:"
                  + Shell.LINE
                  + "aws cloudtrail lookup-events --region us-east-1 --lookup-attributes AttributeKey=EventSource,AttributeValue=organizations.amazonaws.com",
              "If the account is still yours, see to its trail: if it is there it goes on recording,"
                  + " but nobody repairs it any more.");
      case EXPECTED, WAITING_FOR_ACCESS, REPAIRING, WAITING_FOR_DELIVERY -> List.of();
    };
  }

  private List<String> tryAgain() {
    var instances =
        "aws cloudformation list-stack-instances --region %s --stack-set-name %s --stack-instance-account %s"
            .formatted(trail.homeRegion(), stackSet, account.accountId());
    return List.of(
        "See whether the stack set has brought the role there:" + Shell.LINE + instances,
        "Take away what stands in the way. Mostly it is a service control policy, a role that trusts"
            + " another hub, or a Region that the account has not enabled.",
        "Wait for the next sweep: each one tries again, and tells when it succeeds. This lists every"
            + " account and why it is no further:"
            + accounts());
  }

  private List<String> decideOnASecond() {
    return List.of(
        "There is no hurry: another trail records the account's management events.",
        "To keep that one alone, do nothing. To have %s instead, delete the other: the next sweep makes it."
            .formatted(trail.arn().name()),
        "To have both, in this and every such account, deploy the hub with AllowSecondTrail=true;"
            + " AWS charges for the second copy of management events.");
  }

  private List<String> enforce() {
    return List.of(
        "Deploy the hub with Mode=Enforce; the next sweep brings the account under guard.",
        "This lists every account and why it is no further:" + accounts());
  }

  private String accounts() {
    return Shell.LINE + "./guardrail accounts --region " + trail.homeRegion();
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
