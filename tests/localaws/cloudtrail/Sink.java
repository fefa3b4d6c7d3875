package localaws.cloudtrail;

/** Where a trail delivers to; each has a time and an error of its own in GetTrailStatus. */
public enum Sink {
  LOG_FILES("Delivery"),
  DIGEST("DigestDelivery"),
  TOPIC("Notification"),
  LOG_GROUP("CloudWatchLogsDelivery");

  private final String noun;

  Sink(String noun) {
    this.noun = noun;
  }

  String time() {
    return "Latest" + noun + "Time";
  }

  String error() {
    return "Latest" + noun + "Error";
  }
}
