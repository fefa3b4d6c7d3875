package localaws.lambda;

/**
 * That a queue feeds a function, as a template says it. Without a maximum Lambda goes as far as the
 * account's concurrency, and without reportsItemFailures it does not read what a function answers.
 * A function that may not loop is stopped where it sends itself messages again and again.
 */
public record QueueSource(
    String queueArn,
    int batchSize,
    boolean reportsItemFailures,
    int maximumConcurrency,
    boolean mayLoop) {
  /** What Lambda goes by if the template names no maximum; the stand-in does not go further. */
  public static final int UNLIMITED = 1_000;

  String region() {
    return queueArn.split(":", -1)[3];
  }

  String queueUrl() {
    var parts = queueArn.split(":", -1);
    return "https://sqs." + parts[3] + ".amazonaws.com/" + parts[4] + "/" + parts[5];
  }
}
