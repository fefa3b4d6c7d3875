package guardrail.alert;

import static guardrail.alert.CallFacts.put;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.drift.Drift;
import guardrail.drift.Explanation;
import guardrail.drift.TrailDrift.Modified;
import guardrail.event.Trigger.RecordedCall;
import guardrail.incident.Blackout;
import guardrail.incident.Earlier;
import guardrail.incident.Incident;
import guardrail.incident.Repeat;
import guardrail.incident.Unexplained;
import guardrail.incident.Unrecorded;
import guardrail.observation.AwsError;
import guardrail.remediation.Attempt;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.Result.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alert for programs: the same facts as the text, after docs/alert.schema.json. */
final class AlertDocument {
  private AlertDocument() {}

  /**
   * The document as JSON.
   *
   * @param text the e-mail's, for subscribers that hand it on to people
   */
  static String of(Incident incident, String text) {
    var fields = fields(incident);
    fields.put("text", text);
    return json(fields);
  }

  /** The same of something that did not happen, which its headline says too. */
  static String ofDrill(Incident incident, String text, String warning) {
    var fields = new LinkedHashMap<String, Object>(Map.of("drill", true));
    fields.putAll(fields(incident));
    fields.put("headline", warning + " " + Headline.sentence(incident));
    fields.put("text", text);
    return json(fields);
  }

  private static String json(Map<String, Object> fields) {
    try {
      return JSON.std.asString(fields);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, Object> fields(Incident incident) {
    var arn = incident.trail().arn();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("schema", "cloudtrail-guardrail/alert/1");
    fields.put("outcome", incident.outcome().name());
    var gravity = Gravity.of(incident);
    fields.put("severity", gravity.severity().name());
    fields.put("severityReasons", gravity.reasons());
    fields.put("mode", incident.mode().name());
    fields.put("accountId", arn.account());
    fields.put("region", arn.region());
    fields.put("trailArn", arn.toString());
    put(fields, "incidentId", incident.history().incidentId());
    put(fields, "firstToldAt", incident.history().firstTold());
    incident.history().repeat().ifPresent(repeat -> fields.put("repeat", repeat(repeat)));
    put(fields, "ledgerError", incident.history().ledgerError());
    fields.put("headline", Headline.sentence(incident));
    fields.put("trigger", TriggerName.of(incident.wakeUp()));
    incident.wakeUp().refusal().ifPresent(why -> fields.put("eventRefused", Plain.line(why)));
    if (incident.wakeUp().trigger() instanceof RecordedCall(var call)) {
      fields.put("event", CallFacts.of(call));
    }
    exemption(incident).ifPresent(exemption -> fields.put("exemption", exemption));
    incident.history().earlier().ifPresent(earlier -> fields.put("earlier", earlier(earlier)));
    fields.put("drift", drift(incident, incident.before().drift()));
    fields.put("requested", drift(incident, incident.wakeUp().requested()));
    fields.put(
        "remediations", incident.attempts().stream().map(a -> attempt(incident, a)).toList());
    fields.put(
        "remainingCalls",
        incident.after().plan().steps().stream()
            .map(step -> AwsCli.command(incident.trail(), step))
            .toList());
    fields.put("remaining", drift(incident, incident.after().drift()));
    fields.put(
        "recording", !incident.after().dark() && incident.after().seen().knownStatus().isPresent());
    incident.blackout().ifPresent(dark -> fields.put("blackout", blackout(dark)));
    incident.unrecorded().ifPresent(time -> fields.put("unrecorded", unrecorded(incident, time)));
    unexplained(fields, Unexplained.of(incident));
    incident
        .proof("", incident.began())
        .ifPresent(proof -> {
          fields.put("delivery", proof.delivery().name());
          fields.put("timeToRepairSeconds", Math.max(0, proof.timeToRepair().toSeconds()));
        });
    fields.put(
        "symptoms",
        incident.symptoms().stream()
            .map(s -> Map.of("delivery", s.delivery().name(), "error", Plain.line(s.error())))
            .toList());
    fields.put("nextSteps", NextSteps.of(incident));
    fields.put("consoleUrl", ConsoleLink.of(arn));
    fields.put("receivedAt", incident.wakeUp().received().toString());
    fields.put("judgedAt", incident.after().seen().at().toString());
    return fields;
  }

  private static Optional<Map<String, Object>> exemption(Incident incident) {
    return incident
        .exempt()
        .map(open -> {
          var fields = new LinkedHashMap<>(ExemptionTerms.facts(open.terms()));
          fields.put("writer", Plain.line(open.written().writer()));
          return fields;
        });
  }

  private static Map<String, Object> repeat(Repeat repeat) {
    return Map.of(
        "times", repeat.times(),
        "since", repeat.since().toString(),
        "flapping", repeat.flapping());
  }

  private static Map<String, Object> earlier(Earlier earlier) {
    return Map.of(
        "kind", earlier.kind().name(),
        "at", earlier.at().toString(),
        "found", earlier.found());
  }

  private static List<Map<String, Object>> drift(Incident incident, List<? extends Drift> drift) {
    return drift.stream()
        .map(one -> {
          var fields = new LinkedHashMap<String, Object>();
          fields.put("kind", one.getClass().getSimpleName());
          fields.put("text", DriftWords.of(incident.trail(), one));
          if (one instanceof Modified(var setting, var expected, var actual)) {
            fields.put("setting", setting.property());
            fields.put("expected", expected);
            fields.put("actual", Plain.line(actual));
          }
          return (Map<String, Object>) fields;
        })
        .toList();
  }

  private static Map<String, Object> attempt(Incident incident, Attempt attempt) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("call", ResultWords.call(attempt.remediation()));
    fields.put("text", ResultWords.of(incident.trail(), attempt.remediation()));
    fields.put("result", attempt.result().getClass().getSimpleName());
    error(attempt.result()).ifPresent(e -> fields.put("error", Plain.line(e.toString())));
    return fields;
  }

  private static Optional<AwsError> error(Result result) {
    return switch (result) {
      case Refused(var refusal) -> Optional.of(refusal.error());
      case Overtaken(var error) -> Optional.of(error);
      case Failed(var error) -> Optional.of(error);
      case Applied _, Skipped _ -> Optional.empty();
    };
  }

  private static Map<String, Object> blackout(Blackout dark) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "from", dark.from());
    put(fields, "to", dark.to());
    dark.length().ifPresent(length -> fields.put("seconds", Math.max(0, length.toSeconds())));
    return fields;
  }

  private static Map<String, Object> unrecorded(Incident incident, Unrecorded time) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "from", time.from());
    fields.put("to", time.to().toString());
    fields.put("byTheCall", time.byTheCall());
    unexplained(fields, Unexplained.ofRecords(incident));
    return fields;
  }

  private static void unexplained(Map<String, Object> fields, List<Explanation> calls) {
    if (!calls.isEmpty()) {
      fields.put("unexplained", calls.stream().map(AlertDocument::explanation).toList());
    }
  }

  private static Map<String, Object> explanation(Explanation calls) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("calls", calls.calls());
    put(fields, "on", calls.on());
    put(fields, "parameter", calls.parameter());
    put(fields, "expected", calls.expected());
    return fields;
  }
}
