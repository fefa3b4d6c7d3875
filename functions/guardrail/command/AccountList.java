package guardrail.command;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.DigestNotice;
import guardrail.alert.Plain;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The accounts in the order in which a person should read them. Their names are whatever their
 * owners like.
 *
 * @param only lists these alone; counts and the need of a person are always those of all
 */
record AccountList(List<Enrolment> all, Optional<Phase> only, Instant now) {

  boolean needsAPerson() {
    return all.stream().anyMatch(this::needsAPerson);
  }

  private boolean needsAPerson(Enrolment account) {
    return account.phase() == Phase.FAILED
        || account.phase() == Phase.NEEDS_DECISION
        || account.isLate(now);
  }

  private List<Enrolment> listed() {
    return all.stream()
        .filter(account -> only.map(phase -> account.phase() == phase).orElse(true))
        .sorted(
            Comparator.comparing((Enrolment account) -> !needsAPerson(account))
                .thenComparing(account -> !account.phase().waits())
                .thenComparing(Enrolment::accountId))
        .toList();
  }

  String text(String stack) {
    var listed = listed();
    if (all.isEmpty()) {
      return "The stack %s knows no accounts yet: its first sweep finds them.\n".formatted(stack);
    }
    if (listed.isEmpty()) {
      return counts();
    }
    var rows =
        new ArrayList<>(
            List.of(
                List.of("ACCOUNT", "NAME", "HOW IT STANDS", "SINCE", "TIME", "LAST LOOK", "WHY")));
    listed.forEach(account -> rows.add(row(account)));
    return Columns.of(rows) + "\n" + counts();
  }

  private List<String> row(Enrolment account) {
    return List.of(
        account.accountId(),
        Plain.line(account.name()),
        DigestNotice.words(account.phase()),
        Plain.time(account.since()),
        time(account),
        account.looks().last().map(Plain::time).orElse("none"),
        account.standing().reason().map(Plain::line).orElse(""));
  }

  /** How long its onboarding took, or for how long it has been waiting. */
  private String time(Enrolment account) {
    var words = Plain.duration(taken(account));
    return switch (account.phase()) {
      case EXPECTED, WAITING_FOR_ACCESS, REPAIRING, WAITING_FOR_DELIVERY ->
          "waits %s%s".formatted(words, account.isLate(now) ? ", late" : "");
      case NEEDS_DECISION -> "waits " + words;
      case ONBOARDED -> "took " + words;
      case FAILED -> "given up after " + words;
      case GONE -> "";
    };
  }

  private Duration taken(Enrolment account) {
    var waiting = account.phase().waits() || account.phase() == Phase.NEEDS_DECISION;
    return Duration.between(
        account.since(), account.standing().ended().filter(_ -> !waiting).orElse(now));
  }

  private String counts() {
    var late = all.stream().filter(account -> account.isLate(now)).count();
    return "%d %s: %s%s.\n"
        .formatted(
            all.size(),
            all.size() == 1 ? "account" : "accounts",
            byPhase().entrySet().stream()
                .map(count ->
                    "%d %s".formatted(count.getValue(), DigestNotice.words(count.getKey())))
                .collect(Collectors.joining(" | ")),
            late == 0 ? "" : " | %d late".formatted(late));
  }

  private Map<Phase, Long> byPhase() {
    var counts = new EnumMap<Phase, Long>(Phase.class);
    all.forEach(account -> counts.merge(account.phase(), 1L, Long::sum));
    return counts;
  }

  /** One document, its texts whole: whoever shows them sees to what they hold. */
  String json() {
    var document = new LinkedHashMap<String, Object>();
    document.put("accounts", listed().stream().map(this::fields).toList());
    var counts = new LinkedHashMap<String, Object>();
    byPhase().forEach((phase, count) -> counts.put(phase.name(), count));
    document.put("counts", counts);
    document.put("needAPerson", all.stream().filter(this::needsAPerson).count());
    try {
      return escaped(JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(document)) + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, Object> fields(Enrolment account) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("accountId", account.accountId());
    fields.put("name", account.name());
    fields.put("phase", account.phase().name());
    fields.put("arrival", account.arrival().name());
    fields.put("since", account.since().toString());
    account.standing().ended().ifPresent(at -> fields.put("ended", at.toString()));
    fields.put("seconds", taken(account).toSeconds());
    fields.put("late", account.isLate(now));
    account.looks().last().ifPresent(at -> fields.put("lastLook", at.toString()));
    account.looks().due().ifPresent(at -> fields.put("nextLook", at.toString()));
    account.standing().reason().ifPresent(why -> fields.put("reason", why));
    return fields;
  }

  /** JSON escapes only ASCII's control characters by itself, and a terminal obeys more. */
  private static String escaped(String json) {
    return json.chars()
        .mapToObj(c -> c < 0x7f ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }
}
