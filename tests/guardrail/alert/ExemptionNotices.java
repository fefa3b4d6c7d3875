package guardrail.alert;

import guardrail.exemption.Episode;
import guardrail.exemption.Exemption;
import guardrail.exemption.ParameterVersion;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Refused;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Exemptions that begin, end, or never counted. */
final class ExemptionNotices {
  private static final String KEEPER = "arn:aws:sts::111122223333:assumed-role/BreakGlass/ada";

  private ExemptionNotices() {}

  /**
   * All of them.
   *
   * @param name of the approver
   * @param reason as the writer gives it
   */
  static Map<String, Supplier<Alert>> all(String name, String reason) {
    var terms =
        new Exemption(
            "111122223333", reason, name, "OPS-4711", Look.LOOKED.plus(Duration.ofHours(1)));
    var written = new ParameterVersion(1, terms.json(), KEEPER, Look.LOOKED.minusSeconds(60));
    var open = new Open(terms, written);
    var quiet = Episode.of(written, Optional.of(terms));
    var busy = quiet.with(List.of("StopLogging by " + Plain.brief(name)), List.of("It is off."));
    var trail = Incidents.TRAIL;
    var all = new LinkedHashMap<String, Supplier<Alert>>();
    all.put("exemption-opened", () -> ExemptionNotice.opened(trail, open, false, Look.LOOKED));
    all.put("exemption-opened-again", () -> ExemptionNotice.opened(trail, open, true, Look.LOOKED));
    all.put(
        "exemption-refused",
        () ->
            ExemptionNotice.refused(
                trail, new Refused(written, "%s wrote it".formatted(reason)), Look.LOOKED));
    all.put(
        "exemption-ended-quietly",
        () ->
            ExemptionNotice.ended(
                FollowedIncidents.story(Look.well()).play(),
                quiet,
                "Somebody closed it.",
                Look.LOOKED));
    all.put(
        "exemption-ended-and-repaired",
        () ->
            ExemptionNotice.ended(
                Incidents.named("stopped-and-put-back"), busy, "Its time was up.", Look.LOOKED));
    all.put(
        "exemption-ended-with-something-left",
        () ->
            ExemptionNotice.ended(
                Incidents.named("key-policy-refuses"), busy, "Its time was up.", Look.LOOKED));
    return all;
  }
}
