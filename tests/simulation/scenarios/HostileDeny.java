package simulation.scenarios;

/** A statement of a bucket's policy that keeps CloudTrail from writing. */
final class HostileDeny {
  private HostileDeny() {}

  static String on(String bucket) {
    return """
    {"Sid":"Maintenance","Effect":"Deny","Principal":{"Service":"cloudtrail.amazonaws.com"},
     "Action":"s3:PutObject","Resource":"arn:aws:s3:::%s/*"}\
    """
        .formatted(bucket);
  }
}
