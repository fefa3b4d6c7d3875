package guardrail.guarded;

/** Which trail a recorded call was aimed at, seen from a guarded one. */
public enum Aim {
  /** Its name or ARN is the guarded trail's. */
  THIS_TRAIL,
  /** It is a bucket, key, topic, log group or role that the trail delivers through. */
  DELIVERY_PATH,
  /** The record names no trail: large parameters are omitted, denied calls have none. */
  UNNAMED,
  /** It names a trail that is not the guardrail's business. */
  ANOTHER_TRAIL
}
