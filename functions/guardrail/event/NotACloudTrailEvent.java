package guardrail.event;

/** Thrown when what woke the function is neither a CloudTrail record nor the schedule. */
public final class NotACloudTrailEvent extends IllegalArgumentException {
  public NotACloudTrailEvent(String message) {
    super(message);
  }
}
