package guardrail.alert;

import guardrail.drift.Drift;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.Incident;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the alert of an incident; pure, so that its words can be tested as text. */
public final class AlertWriter {
  private static final String DRILL =
      "THIS IS A DRILL of cloudtrail-guardrail: nothing happened to the trail.";

  private static final String STEPS = "\nWhat to do next\n";

  private AlertWriter() {}

  /** What differs, in the words of the alert. */
  public static List<String> drift(GuardedTrail trail, List<Drift> drift) {
    return drift.stream().map(one -> DriftWords.of(trail, one)).toList();
  }

  public static Alert write(Incident incident) {
    var text = EmailText.of(incident);
    return new Alert(
        Headline.subject("", incident),
        text,
        AlertDocument.of(incident, text),
        attributes(incident));
  }

  /** The alert of an incident that was only played, marked so wherever a reader may begin. */
  public static Alert drill(Incident incident) {
    var real = EmailText.of(incident);
    var text = DRILL + "\n\n" + real.replace(STEPS, "\nWhat to do next, if this were no drill\n");
    var attributes = new HashMap<>(attributes(incident));
    attributes.put("drill", "true");
    return new Alert(
        Headline.subject("DRILL: ", incident),
        text,
        AlertDocument.ofDrill(incident, text, DRILL),
        attributes);
  }

  private static Map<String, String> attributes(Incident incident) {
    return Map.of(
        "severity", Gravity.of(incident).severity().name(),
        "outcome", incident.outcome().name(),
        "accountId", incident.trail().account(),
        "trigger", TriggerName.of(incident.wakeUp()));
  }
}
