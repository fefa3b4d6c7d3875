package guardrail.alert;

import guardrail.alert.Notice.Kind;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells in one message how all accounts stand: thousands of messages would be read by nobody. */
public final class DigestNotice {
  private static final int NAMED = 50;

  private DigestNotice() {}

  /** How the accounts stand; those that need a person are named, as far as a mail is read. */
  public static Alert of(List<Enrolment> accounts, String region, Instant now) {
    var counts = new EnumMap<Phase, Long>(Phase.class);
    accounts.forEach(account -> counts.merge(account.phase(), 1L, Long::sum));
    var open =
        accounts.stream()
            .filter(a -> a.phase() == Phase.FAILED || a.phase() == Phase.NEEDS_DECISION)
            .toList();
    var guarded = counts.getOrDefault(Phase.ONBOARDED, 0L);
    var all = accounts.stream().filter(a -> a.phase() != Phase.GONE).count();
    return new Notice(
            Kind.ORGANIZATION_DIGEST,
            open.stream().allMatch(Enrolment::isBesideAnotherTrail)
                ? Severity.INFORMATIONAL
                : Severity.HIGH,
            "ORGANIZATION: %d of %d accounts are guarded".formatted(guarded, all),
            "%d of %d accounts are guarded%s."
                .formatted(
                    guarded,
                    all,
                    open.isEmpty() ? "" : "; %d need a person".formatted(open.size())),
            Optional.empty(),
            sections(accounts, counts, open),
            open.isEmpty()
                ? List.of()
                : List.of(
                    "See to each of them; this lists every account and why it is no further:"
                        + "\n     ./guardrail accounts --region "
                        + region),
            facts(counts, open),
            now)
        .alert();
  }

  private static Map<String, List<String>> sections(
      List<Enrolment> accounts, Map<Phase, Long> counts, List<Enrolment> open) {
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put(
        "How they stand",
        counts.entrySet().stream()
            .map(e -> "%d: %s".formatted(e.getValue(), words(e.getKey())))
            .toList());
    var aside = accounts.stream().filter(a -> a.standing().aside()).toList();
    if (!aside.isEmpty()) {
      sections.put(
          "Not in the archive",
          List.of(
              "%d deliver into their own standby buckets, %s for one: %s"
                  .formatted(
                      aside.size(),
                      aside.getFirst().accountId(),
                      Plain.line(aside.getFirst().standing().reason().orElse("")))));
    }
    var named =
        open.stream()
            .limit(NAMED)
            .map(DigestNotice::line)
            .collect(Collectors.toCollection(ArrayList::new));
    if (open.size() > NAMED) {
      named.add("... and %d more".formatted(open.size() - NAMED));
    }
    sections.put("Those that need a person", named);
    return sections;
  }

  private static String line(Enrolment account) {
    var name = Plain.brief(account.name());
    return "%s%s: %s"
        .formatted(
            account.accountId(),
            name.isEmpty() ? "" : " (%s)".formatted(name),
            Plain.brief(account.standing().reason().orElse(words(account.phase()))));
  }

  private static Map<String, Object> facts(Map<Phase, Long> counts, List<Enrolment> open) {
    var facts = new LinkedHashMap<String, Object>();
    var phases = new LinkedHashMap<String, Object>();
    counts.forEach((phase, count) -> phases.put(phase.name(), count));
    facts.put("accounts", phases);
    facts.put("needAPerson", open.stream().map(Enrolment::accountId).limit(1_000).toList());
    return facts;
  }

  /** A phase as a person would say it. */
  public static String words(Phase phase) {
    return switch (phase) {
      case EXPECTED -> "Control Tower is still making it";
      case WAITING_FOR_ACCESS -> "waits for its role";
      case REPAIRING -> "its trail is not yet as it must be";
      case WAITING_FOR_DELIVERY -> "records; waits for its first log file";
      case ONBOARDED -> "guarded";
      case NEEDS_DECISION -> "waits for a person's decision";
      case FAILED -> "NOT guarded: could not be onboarded";
      case GONE -> "gone from the organization or its guarded units";
    };
  }
}
