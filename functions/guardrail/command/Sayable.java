package guardrail.command;

import guardrail.alert.Plain;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What template.yaml takes as a parameter, where CloudTrail and S3 take more. */
enum Sayable {
  BUCKET("LogBucketName", "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "names that S3 gives out today"),
  PREFIX(
      "LogKeyPrefix",
      "(?=.{1,200}$)[A-Za-z0-9!_.*'()-]+(?:/[A-Za-z0-9!_.*'()-]+)*",
      "up to 200 letters, digits and !_.*'()- between slashes"),
  KEY("KmsKeyArn", "arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:key/[A-Za-z0-9-]+", "the ARN of a key"),
  TOPIC("DeliveryTopicName", "[A-Za-z0-9_-]{1,256}", "the name of a topic that is not FIFO"),
  /** SAM would take a backslash away. */
  DATA_EVENTS(
      "DataEventSelectors",
      "(?=.{1,1500}$)\\[\\s*\\{[ -~&&[^\\\\]]*\\}\\s*\\]",
      "1,500 printable characters without a backslash");

  private final String parameter;
  private final Pattern shape;
  private final String expected;

  Sayable(String parameter, String shape, String expected) {
    this.parameter = parameter;
    this.shape = Pattern.compile(shape);
    this.expected = expected;
  }

  String parameter() {
    return parameter;
  }

  String shape() {
    return shape.pattern();
  }

  /** Why the stack refuses this value, if it does. */
  static Optional<String> objection(String parameter, String value) {
    return Arrays.stream(values())
        .filter(one -> one.parameter.equals(parameter) && !one.shape.matcher(value).matches())
        .map(known ->
            "The stack refuses %s=%s, for it takes only %s: this trail cannot be adopted as it is."
                .formatted(parameter, Plain.line(value), known.expected))
        .findFirst();
  }
}
