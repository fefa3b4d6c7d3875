package guardrail.alert;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.TrailArn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A message that is no alert: about an account, about all of them, about what the organization
 * stands on, or about what follows an alert. Each writer gives the same facts to people and, after
 * docs/notice.schema.json, to programs.
 *
 * @param subject for the mail's subject line
 * @param headline the one thing to know
 * @param accountId the account that it is about; empty if it is about all
 * @param sections titles with their lines, in the order in which they are read
 * @param nextSteps what a person does, the most pressing first
 * @param facts what programs get beside that
 */
record Notice(
    Kind kind,
    Severity severity,
    String subject,
    String headline,
    Optional<String> accountId,
    Map<String, List<String>> sections,
    List<String> nextSteps,
    Map<String, Object> facts,
    Instant at) {
  /** What it is about. */
  enum Kind {
    ACCOUNT_ONBOARDED,
    ONBOARDING_FAILED,
    ACCOUNT_NEEDS_DECISION,
    ACCOUNT_GONE,
    ACCOUNT_WAITS,
    ORGANIZATION_WEAKENED,
    ORGANIZATION_DIGEST,
    ARCHIVE_NEARLY_FULL,
    EVENT_REFUSED,
    PROVEN,
    NOT_DELIVERING,
    ATTEMPT_FAILED,
    DOSSIER,
    ACTOR_FOUND,
    FLAPPING_ENDED,
    EXEMPTION_OPENED,
    EXEMPTION_ENDED;

    /** As a subject line begins. */
    String words() {
      return name().replace('_', ' ');
    }
  }

  /**
   * One about a trail, whose subject and facts name it.
   *
   * @param what happened, with the trail's name
   */
  static Notice ofTrail(
      TrailArn trail,
      Kind kind,
      Severity severity,
      String what,
      String headline,
      Map<String, List<String>> sections,
      List<String> nextSteps,
      Map<String, Object> facts,
      Instant at) {
    var all = new LinkedHashMap<String, Object>();
    all.put("trailArn", trail.toString());
    all.putAll(facts);
    return new Notice(
        kind,
        severity,
        "%s: %s (%s, %s)".formatted(kind.words(), what, trail.account(), trail.region()),
        headline,
        Optional.of(trail.account()),
        sections,
        nextSteps,
        all,
        at);
  }

  Alert alert() {
    var text = text();
    return new Alert(Plain.subject(subject, ""), text, document(text), attributes());
  }

  private String text() {
    var lines = new ArrayList<String>();
    lines.add(headline);
    lines.add("Severity: " + severity);
    sections.forEach((title, section) -> add(lines, title, section));
    add(lines, "What to do next", numbered());
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String title, List<String> section) {
    if (!section.isEmpty()) {
      lines.add("");
      lines.add(title);
      section.forEach(line -> lines.add("  " + line));
    }
  }

  private List<String> numbered() {
    return IntStream.range(0, nextSteps.size())
        .mapToObj(i -> "%d. %s".formatted(i + 1, nextSteps.get(i)))
        .toList();
  }

  private String document(String text) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("schema", "cloudtrail-guardrail/notice/1");
    fields.put("kind", kind.name());
    fields.put("severity", severity.name());
    accountId.ifPresent(id -> fields.put("accountId", id));
    fields.put("headline", headline);
    fields.putAll(facts);
    fields.put("nextSteps", nextSteps);
    fields.put("at", at.toString());
    fields.put("text", text);
    try {
      return JSON.std.asString(fields);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, String> attributes() {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("severity", severity.name());
    attributes.put("outcome", kind.name());
    accountId.ifPresent(id -> attributes.put("accountId", id));
    attributes.put("trigger", trigger());
    return attributes;
  }

  private String trigger() {
    return switch (kind) {
      case PROVEN, NOT_DELIVERING -> "Delivery";
      case ATTEMPT_FAILED -> "FailedCall";
      case DOSSIER, ACTOR_FOUND -> "Dossier";
      case FLAPPING_ENDED -> "Flapping";
      case EXEMPTION_OPENED, EXEMPTION_ENDED -> "Exemption";
      default -> "Organization";
    };
  }
}
