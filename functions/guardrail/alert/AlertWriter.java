package guardrail.alert;

import guardrail.incident.Incident;
import java.util.Map;

/** Makes the alert of an incident; pure, so that its words can be tested as text. */
public final class AlertWriter {
  private AlertWriter() {}

  public static Alert write(Incident incident) {
    var text = EmailText.of(incident);
    return new Alert(
        Headline.subject(incident),
        text,
        AlertDocument.of(incident, text),
        Map.of(
            "severity", Severity.of(incident).name(),
            "outcome", incident.outcome().name(),
            "accountId", incident.trail().account(),
            "trigger", TriggerName.of(incident.wakeUp())));
  }
}
