package guardrail.alert;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.incident.Incident;
import guardrail.observation.AwsError;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import guardrail.selectors.BasicSelector;
import guardrail.selectors.DataResource;
import guardrail.selectors.EventSelectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Incidents in which every value that a caller, a record or AWS can choose is the same text. */
final class Hostile {
  static final List<String> TEXTS =
      List.of(
          "\r\nINJECTED: pay here\r\n\r\n",
          "a\n\nWhat to do next\n  1. INJECTED",
          "tab\tnul\u0000bell\u0007backspace\b\bescape\u001b[2J\u001b[31mred",
          "next line\u0085INJECTED and \u009b31m, the escapes of eight bits",
          "separators\u2028INJECTED\u2029INJECTED\u000bINJECTED\fINJECTED",
          "\u202egnigol-pots\u202c \u2066isolated\u2069 \u200bzero\ufeffwidth\u00ad",
          "half a pair \ud83d, the other half \ude00, tags \udb40\udc41\udb40\udc42",
          "\"quoted\", {\"default\": \"x\"}, back\\slash, </script>, %s %n %d $1 ${x}",
          "AKIA; rm -rf / # $(reboot) `reboot` 'x' \"y\" | tee & \\",
          "\ud83d\ude00".repeat(50_000),
          "\"\\".repeat(50_000),
          "\u4e2d".repeat(100_000),
          "x".repeat(199) + "\ud83d\ude00".repeat(300),
          " ",
          "\u200b");

  private static final Map<String, List<Alert>> ALERTS = new HashMap<>();

  private Hostile() {}

  /** The alerts of those incidents, written once for all tests. */
  static List<Alert> alerts(String text) {
    return ALERTS.computeIfAbsent(
        text, t -> incidents(t).stream().map(AlertWriter::write).toList());
  }

  private static List<Incident> incidents(String text) {
    var error =
        new AwsError(
            "cloudtrail:StartLogging",
            Incidents.ARN.toString(),
            Incidents.ACCOUNT,
            "us-east-1",
            text,
            text);
    var settings = Incidents.STANDARD.settings().deliveringTo(text);
    return List.of(
        Story.of(event("stop-by-assumed-role.json", text), Look.stopped())
            .fails(StartLogging.class, error)
            .play(),
        Story.of(
                event("update-that-weakens.json", text),
                Look.well().settings(settings).statusUnreadable(error))
            .fails(UpdateTrail.class, error)
            .play(),
        Story.of(event("update-that-weakens.json", text), Look.well().failing(text)).play(),
        Story.of(event("stop-wrong-account.json", text), Look.well()).play(),
        Story.of(named("stop-by-name.json", text), Look.stopped(), Look.restarted()).play(),
        Story.of(event("put-bucket-policy.json", text), alongTheWay(text)).alertOnly().play(),
        Story.of(event("put-bucket-policy.json", text), alongTheWay(text))
            .guarding(PolicyIncidents.ABROAD)
            .play());
  }

  /** What whoever may write policies, lifecycles and selectors writes; AWS takes so much of it. */
  private static Look alongTheWay(String text) {
    var some = text.substring(0, Math.min(text.length(), 4_000));
    var id = text.substring(0, Math.min(text.length(), 255));
    var rules = Collections.nCopies(300, SoftBucketIncidents.rule(id));
    var data = new DataResource(some, Set.of(some));
    var selectors =
        new EventSelectors(
            List.of(new BasicSelector("WriteOnly", true, Set.of(some), List.of(data))), List.of());
    return Look.well()
        .along(way -> way.policy(Incidents.LOG_BUCKET, Optional.of(PolicyIncidents.hostile(some))))
        .along(way -> way.soft(Incidents.STANDBY, some))
        .along(way -> way.expiring(Incidents.LOG_BUCKET, rules))
        .along(way -> way.selecting(selectors));
  }

  /** The event with every text of its record replaced, but for those that decide what it is. */
  private static byte[] event(String file, String text) {
    var event = json(Story.bytes(file));
    var detail = object(event, "detail");
    detail.replaceAll((name, value) -> chosen(name, value, text));
    event.put("detail", detail);
    return bytes(event);
  }

  /** Even those. */
  private static byte[] named(String file, String text) {
    var event = json(Story.bytes(file));
    var detail = object(event, "detail");
    detail.replaceAll((name, value) -> chosen("", value, text));
    event.put("detail", detail);
    return bytes(event);
  }

  private static Object chosen(String name, Object value, String text) {
    if (value instanceof Map<?, ?> fields) {
      var changed = new LinkedHashMap<String, Object>();
      fields.forEach((key, old) -> changed.put(key.toString(), chosen(key.toString(), old, text)));
      if (name.equals("requestParameters")) {
        changed.put("s3BucketName", text);
        changed.put("s3KeyPrefix", text);
      }
      if (name.equals("sessionContext")) {
        changed.put("sourceIdentity", text);
      }
      return changed;
    }
    var decides =
        List.of(
                "name",
                "bucketName",
                "eventName",
                "eventTime",
                "awsRegion",
                "recipientAccountId",
                "errorCode")
            .contains(name);
    return decides ? value : text;
  }

  @SuppressWarnings("unchecked") // a JSON object's keys are strings
  private static Map<String, Object> object(Map<String, Object> from, String field) {
    return (Map<String, Object>) Objects.requireNonNull(from.get(field));
  }

  private static Map<String, Object> json(byte[] text) {
    try {
      return JSON.std.mapFrom(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text as JSON. */
  static String quoted(String text) {
    try {
      return JSON.std.asString(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] bytes(Map<String, Object> event) {
    try {
      // As EventBridge could send it: escapes keep lone halves of pairs alive.
      return JSON.std
          .with(JSON.Feature.WRITE_NULL_PROPERTIES)
          .asString(event)
          .replace("\ud83d,", "\\ud83d,")
          .replace("\ude00, tags", "\\ude00, tags")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
