package guardrail.command.incidents;

import guardrail.alert.Logged;
import guardrail.alert.Particulars;
import guardrail.alert.Plain;
import guardrail.command.incidents.Milestone.Kind;
import guardrail.incident.Delivery;
import guardrail.incident.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** What happened in an incident, in the order in which it did, each thing once. */
public record Timeline(List<Milestone> milestones) {

  public static Timeline of(Story story) {
    var all = new ArrayList<Milestone>();
    story.messages().forEach(message -> add(message, all));
    var once = new LinkedHashMap<String, Milestone>();
    all.stream()
        .sorted(Comparator.comparing(Milestone::at).thenComparing(Milestone::kind))
        .forEach(one -> once.putIfAbsent(one.at() + one.words(), one));
    return new Timeline(List.copyOf(once.values()));
  }

  /** Whether the trail is dark from this milestone to the next one, as far as anybody knows. */
  boolean isDarkAfter(int milestone) {
    return milestones.subList(0, milestone + 1).reversed().stream()
        .map(Milestone::kind)
        .filter(kind -> kind == Kind.DARK || kind == Kind.RECORDS)
        .findFirst()
        .filter(kind -> kind == Kind.DARK)
        .isPresent();
  }

  private static void add(Logged logged, List<Milestone> all) {
    var message = logged.message();
    if (message.isAlert()) {
      ofAlert(message, all);
    } else {
      ofNotice(message, all);
    }
    var told = "told: %s, %s".formatted(words(message.kind()), message.severity());
    all.add(new Milestone(logged.told(), Kind.TOLD, told));
  }

  private static void ofAlert(Particulars alert, List<Milestone> all) {
    var event = alert.within("event");
    event.time("time").ifPresent(at -> all.add(new Milestone(at, Kind.CALL, call(alert, event))));
    var dark = alert.within("blackout");
    dark.time("from").ifPresent(at -> all.add(new Milestone(at, Kind.DARK, "the trail is dark")));
    dark.time("to").ifPresent(at -> all.add(new Milestone(at, Kind.RECORDS, "the trail records")));
    var woke = "the guardrail wakes: " + alert.text("trigger").orElse("");
    alert.time("receivedAt").ifPresent(at -> all.add(new Milestone(at, Kind.WOKE, woke)));
    alert.time("judgedAt").ifPresent(at -> all.add(end(alert, at)));
  }

  private static String call(Particulars alert, Particulars event) {
    var what =
        "%s by %s"
            .formatted(
                event.text("name").orElse("a call"),
                event.within("actor").text("name").orElse("somebody"));
    return alert.text("eventRefused").isPresent()
        ? what + ", which was not believed"
        : event.text("errorCode").map(code -> what + ", refused: " + code).orElse(what);
  }

  private static Milestone end(Particulars alert, Instant at) {
    var outcome = alert.kind();
    var left = alert.list("remaining").size();
    if (left > 0 || outcome.equals(Outcome.REMEDIATION_FAILED.name())) {
      var words = "%s, differences left: %d".formatted(words(outcome), left);
      return new Milestone(at, Kind.LEFT, words);
    }
    var calls =
        alert.list("remediations").stream()
            .map(Particulars::fieldsOf)
            .filter(call -> "Applied".equals(call.get("result")))
            .count();
    return new Milestone(
        at, Kind.PUT_RIGHT, "a look finds nothing wrong; repairs made: %d".formatted(calls));
  }

  private static void ofNotice(Particulars notice, List<Milestone> all) {
    notice
        .time("provenAt")
        .ifPresent(at -> all.add(new Milestone(at, Kind.PROVEN, "proven: it delivers")));
    if (notice.kind().equals(Delivery.NOT_DELIVERING.name())) {
      all.add(new Milestone(notice.at(), Kind.NOT_DELIVERING, "nothing was delivered in time"));
    }
  }

  private static String words(String kind) {
    return Plain.line(kind.replace('_', ' '));
  }
}
