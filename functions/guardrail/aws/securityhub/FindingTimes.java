package guardrail.aws.securityhub;

import guardrail.alert.Particulars;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** When a finding came to be and when it changed, as a message of one of its incidents has it. */
record FindingTimes(Particulars message, String incidentId) {
  private static final Pattern TIME = Pattern.compile("-(\\d{8}T\\d{6})(?:-|$)");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** An incident's id begins with its time, which so is the same in all its messages. */
  Instant created() {
    var time = TIME.matcher(incidentId);
    return time.find()
        ? LocalDateTime.parse(time.group(1), STAMP).toInstant(ZoneOffset.UTC)
        : updated();
  }

  /** The message's own time: one that waited in the outbox must not undo a later one. */
  Instant updated() {
    return message.at().truncatedTo(ChronoUnit.MILLIS);
  }
}
