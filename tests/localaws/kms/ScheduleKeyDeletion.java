package localaws.kms;

import static localaws.kms.KeyState.DISABLED;
import static localaws.kms.KeyState.ENABLED;
import static localaws.kms.KeyState.PENDING_DELETION;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import localaws.AwsError;
import localaws.Request;

/** The key cannot be used from now on and is gone after 7 to 30 days (B3). */
record ScheduleKeyDeletion(Keys keys) implements KeyWrite {
  /** For people, an hour of 24 beside AM or PM (KMS Developer Guide, its example of a record). */
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("MMM d, yyyy HH:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

  @Override
  public Map<String, Object> change(Key key, Request request) {
    KeyWrite.require(key, Set.of(ENABLED, DISABLED));
    var days = request.text("PendingWindowInDays").map(Integer::parseInt).orElse(30);
    if (days < 7 || days > 30) {
      throw AwsError.refused("ValidationException", "PendingWindowInDays must be from 7 to 30");
    }
    var end = request.at().plus(Duration.ofDays(days));
    keys.change(key.arn(), each -> each.goingAt(end));
    return Map.of(
        "KeyId",
        key.arn(),
        "KeyState",
        PENDING_DELETION.word(),
        "PendingWindowInDays",
        days,
        "DeletionDate",
        (double) end.getEpochSecond());
  }

  @Override
  public Map<String, Object> responseElements(Map<String, Object> answer) {
    var end = ((Number) answer.getOrDefault("DeletionDate", 0)).longValue();
    return Map.of(
        "keyId", answer.getOrDefault("KeyId", ""),
        "keyState", PENDING_DELETION.word(),
        "deletionDate", SHOWN.format(Instant.ofEpochSecond(end)));
  }
}
