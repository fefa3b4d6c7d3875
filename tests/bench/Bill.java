package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a sweep costs at list price in US dollars, us-east-1, no free tier: the prices that
 * docs/cost-and-noise.md says the sources of. STS, Organizations and CloudTrail take nothing for
 * these calls.
 */
record Bill(List<Line> lines) {
  static final double GB_SECOND = 0.0000133334;
  static final double INVOCATION = 0.20 / 1_000_000;
  static final double QUEUE_REQUEST = 0.40 / 1_000_000;
  static final double READ_UNIT = 0.125 / 1_000_000;
  static final double WRITE_UNIT = 0.625 / 1_000_000;

  /** What is paid for, how much of it, and how that comes about. */
  record Line(String what, double amount, double price, String because) {
    double dollars() {
      return amount * price;
    }
  }

  static Bill of(MeasuredSweep sweep) {
    var calls = new CallCount(sweep.calls());
    var all = new ArrayList<>(sweep.account());
    all.add(sweep.sweep());
    var gigabyteSeconds =
        all.stream()
            .mapToDouble(one -> one.busy().toMillis() / 1000.0 * one.megabytes() / 1024)
            .sum();
    var invocations = all.stream().mapToInt(MeasuredSweep.Used::invocations).sum();
    var received = calls.of("sqs:ReceiveMessage");
    var batches = calls.of("sqs:SendMessageBatch");
    var pages = calls.of("dynamodb:Scan");
    var items = calls.of("dynamodb:GetItem");
    return new Bill(
        List.of(
            new Line(
                "Lambda, GB-seconds on arm64",
                gigabyteSeconds,
                GB_SECOND,
                "%.0f s of all invocations and starts x %d MB / 1024"
                    .formatted(
                        all.stream().mapToDouble(one -> one.busy().toMillis() / 1000.0).sum(),
                        sweep.sweep().megabytes())),
            new Line("Lambda, requests", invocations, INVOCATION, "every invocation"),
            new Line(
                "SQS, requests",
                batches + 2.0 * received + calls.of("sqs:GetQueueAttributes"),
                QUEUE_REQUEST,
                "%,d SendMessageBatch + %,d x (ReceiveMessage + DeleteMessageBatch) + %d"
                    .formatted(batches, received, calls.of("sqs:GetQueueAttributes"))),
            new Line(
                "DynamoDB, read units",
                items + 256.0 * pages,
                READ_UNIT,
                "%,d GetItem x 1 + %d pages of Scan x at most 1 MB / 4 KB".formatted(items, pages)),
            new Line(
                "DynamoDB, write units",
                calls.of("dynamodb:PutItem"),
                WRITE_UNIT,
                "%,d PutItem x 1, each below 1 KB".formatted(calls.of("dynamodb:PutItem")))));
  }

  double sum() {
    return lines.stream().mapToDouble(Line::dollars).sum();
  }

  /** The table, and the month's sum. */
  String text(int sweepsAMonth) {
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(
          "  %-29s %,10.0f x %-12s = %9.6f   %s%n"
              .formatted(
                  line.what(), line.amount(), plain(line.price()), line.dollars(), line.because()));
    }
    text.append("  %-57s %9.6f%n".formatted("a sweep", sum()));
    text.append(
        "  %-57s %9.2f%n"
            .formatted("a month of %d sweeps".formatted(sweepsAMonth), sum() * sweepsAMonth));
    return text.toString();
  }

  private static String plain(double price) {
    return String.format(Locale.ROOT, "%.10f", price);
  }
}
