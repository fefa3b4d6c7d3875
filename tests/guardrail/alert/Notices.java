package guardrail.alert;

import static guardrail.onboarding.Newcomer.NOW;
import static guardrail.onboarding.Newcomer.PATIENCE;

import guardrail.event.CloudTrailRecord;
import guardrail.event.Events;
import guardrail.guarded.MemberSample;
import guardrail.guarded.Sample;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Finding.Aside;
import guardrail.onboarding.Finding.Covered;
import guardrail.onboarding.Finding.Delivers;
import guardrail.onboarding.Finding.NotReady;
import guardrail.onboarding.Finding.Undecided;
import guardrail.onboarding.Newcomer;
import guardrail.onboarding.Phase;
import guardrail.organization.Account;
import guardrail.organization.Arrival;
import guardrail.organization.OrganizationNews.Support;
import guardrail.policy.ArchivePolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Every notice that there is, each with the text that strangers may choose put in. */
final class Notices {
  private Notices() {}

  /** With names as they mostly are. */
  static Map<String, Alert> all() {
    return written(plain());
  }

  static Set<String> titles() {
    return plain().keySet();
  }

  /** Writes one alone. */
  static Alert named(String title) {
    return Objects.requireNonNull(plain().get(title), title).get();
  }

  private static Map<String, Supplier<Alert>> plain() {
    return writers("payments", "AccessDenied: not authorized to perform sts:AssumeRole");
  }

  static Map<String, Alert> all(String name, String reason) {
    return written(writers(name, reason));
  }

  private static Map<String, Alert> written(Map<String, Supplier<Alert>> writers) {
    var all = new LinkedHashMap<String, Alert>();
    writers.forEach((title, writer) -> all.put(title, writer.get()));
    return all;
  }

  /**
   * What writes each of them, so that a test of one writes no other.
   *
   * @param name of the account, and of whoever calls
   * @param reason as AWS or an event gives it
   */
  private static Map<String, Supplier<Alert>> writers(String name, String reason) {
    var all = new LinkedHashMap<String, Supplier<Alert>>();
    accounts(name, reason).forEach((title, account) -> all.put(title, () -> of(account)));
    for (var support : Support.values()) {
      all.put(
          "weakened-" + support.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          () -> OrganizationNotice.weakened(call(name), support, NOW));
    }
    all.put(
        "event-refused",
        () ->
            OrganizationNotice.refused(
                Optional.of(call(name)),
                "is of account %s, which does not manage this organization".formatted(reason),
                NOW));
    all.put(
        "stranger-refused",
        () ->
            OrganizationNotice.refused(
                Optional.empty(),
                "names account 777788889999, which is not of this organization",
                NOW));
    all.put("archive-nearly-full", () -> ArchiveNotice.of(MemberSample.ARCHIVE, nearlyFull(), NOW));
    all.putAll(DeliveryNotices.all(reason));
    all.putAll(AttemptNotices.all(reason));
    all.putAll(DossierNotices.all(name, reason));
    all.putAll(FlappingNotices.all("arn:aws:iam::111122223333:user/" + name));
    all.putAll(ExemptionNotices.all(name, reason));
    all.put("digest-well", () -> DigestNotice.of(some(name, reason, 0), "us-east-1", NOW));
    all.put("digest-few", () -> DigestNotice.of(some(name, reason, 2), "us-east-1", NOW));
    all.put("digest-many", () -> DigestNotice.of(some(name, reason, 53), "us-east-1", NOW));
    return all;
  }

  private static Map<String, Enrolment> accounts(String name, String reason) {
    var accounts = new LinkedHashMap<String, Enrolment>();
    for (var how : Arrival.values()) {
      accounts.put(
          "onboarded-" + how.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          who(name, how).after(new Delivers(NOW), NOW.plusSeconds(412), PATIENCE));
    }
    var one = who(name, Arrival.CREATED);
    accounts.put("onboarded-covered", one.after(new Covered(Sample.ARN), NOW, PATIENCE));
    accounts.put("onboarded-aside", one.after(new Aside(reason), NOW, PATIENCE));
    accounts.put("failed", one.after(new NotReady(reason), NOW.plus(PATIENCE), PATIENCE));
    accounts.put("beside", Newcomer.in(Phase.NEEDS_DECISION, Arrival.CREATED));
    accounts.put(
        "alert-only",
        one.after(
            new Undecided("AlertOnly mode changes nothing, and 2 calls are needed"),
            NOW,
            PATIENCE));
    accounts.put("gone", one.gone("is closed (CloseAccount by %s)".formatted(name), NOW));
    accounts.put("waits", one.after(new NotReady(reason), NOW, PATIENCE));
    return accounts;
  }

  /** So many that need a person, and some that do not. */
  static List<Enrolment> some(String name, String reason, int open) {
    var accounts = new ArrayList<Enrolment>();
    for (int i = 0; i < open; i++) {
      var account = who("%012d".formatted(i), name, Arrival.THERE_BEFORE);
      accounts.add(account.after(new NotReady(reason), NOW.plus(PATIENCE), PATIENCE));
    }
    accounts.add(Newcomer.in("444455556666", Phase.ONBOARDED, Arrival.THERE_BEFORE));
    accounts.add(Newcomer.in("555566667777", Phase.WAITING_FOR_DELIVERY, Arrival.CREATED));
    accounts.add(Newcomer.in("666677778888", Phase.GONE, Arrival.CREATED));
    return accounts;
  }

  private static Alert of(Enrolment account) {
    return AccountNotice.of(
        account,
        MemberSample.OWN_BUCKETS.trailOf(account.accountId()),
        "cloudtrail-guardrail-members",
        NOW);
  }

  private static Enrolment who(String name, Arrival how) {
    return who(Newcomer.ID, name, how);
  }

  private static Enrolment who(String id, String name, Arrival how) {
    return Enrolment.begin(Optional.empty(), new Account(id, name, Account.State.ACTIVE), how, NOW);
  }

  /** A call whose caller, name and id are chosen by whoever makes it. */
  private static CloudTrailRecord call(String name) {
    if (name.equals("payments")) {
      return Events.call("disable-service-access");
    }
    var event = Events.bytes("disable-service-access");
    for (var field : List.of("eventName", "eventID", "userAgent", "sourceIPAddress")) {
      event = Events.with(event, "detail/" + field, name);
    }
    for (var field : List.of("arn", "userName", "accessKeyId", "principalId")) {
      event = Events.with(event, "detail/userIdentity/" + field, name);
    }
    return Events.call(event);
  }

  /** A policy that names as many accounts as there are, but a few. */
  private static ArchivePolicy nearlyFull() {
    var policy =
        ArchivePolicy.read(
            "{\"Version\":\"2012-10-17\",\"Statement\":[]}", MemberSample.IN_ARCHIVE);
    var others = IntStream.range(0, 85).mapToObj(i -> "4444%08d".formatted(i)).toList();
    return policy.admitting("555566667777", others, Set.of()).orElseThrow();
  }
}
