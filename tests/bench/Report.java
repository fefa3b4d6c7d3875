package bench;

import bench.MeasuredSweep.Used;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A measured sweep in words and figures, each with its arithmetic. */
final class Report {
  /** AWS Lambda Developer Guide, "Configure Lambda function memory": one vCPU at 1,769 MB. */
  private static final double MEGABYTES_OF_A_CPU = 1_769;

  private static final int MINUTES_A_DAY = 24 * 60;
  private static final int DAYS = 30;

  private Report() {}

  static String of(MeasuredSweep sweep) {
    return time(sweep) + memory(sweep) + calls(sweep) + money(sweep) + events(sweep);
  }

  private static String time(MeasuredSweep sweep) {
    return """
    A sweep of %,d healthy accounts, every call of a function delayed by %d ms

    Time
      listed and queued after               %s (SweepFunction started cold)
      the last account was looked at after  %s
      accounts looked at                    %,d of %,d
      a cold start of AccountFunction       %s at most, before the clock ran
    """
        .formatted(
            sweep.accounts(),
            sweep.latency().toMillis(),
            seconds(sweep.listed()),
            seconds(sweep.whole()),
            sweep.looked(),
            sweep.accounts(),
            seconds(sweep.coldStart()));
  }

  private static String memory(MeasuredSweep sweep) {
    var text = new StringBuilder("\nProcesses, each a sandbox of Lambda\n");
    text.append(row("SweepFunction", sweep.sweep()));
    sweep.account().forEach(one -> text.append(row("AccountFunction", one)));
    var cpu = sweep.account().stream().mapToDouble(one -> one.cpu().toMillis() / 1000.0).sum();
    var share = sweep.sweep().megabytes() / MEGABYTES_OF_A_CPU;
    text.append(
        """
          Lambda gives %d MB a share of %.2f of a CPU: the %.0f s of CPU of the %d AccountFunctions
          would take them %.0f s there, if its CPU were as fast as this one.
        """
            .formatted(
                sweep.sweep().megabytes(),
                share,
                cpu,
                sweep.account().size(),
                cpu / sweep.account().size() / share));
    return text.toString();
  }

  private static String row(String name, Used used) {
    return "  %-16s peak %s MB of %d   %,5d invocations, %s of them failed   busy %7s   CPU %6s%n"
        .formatted(
            name,
            used.peakKilobytes().stream()
                .mapToObj(kilobytes -> String.valueOf(Math.ceilDiv(kilobytes, 1024)))
                .findFirst()
                .orElse("unknown"),
            used.megabytes(),
            used.invocations(),
            used.failures() == 0 ? "none" : String.valueOf(used.failures()),
            seconds(used.busy()),
            seconds(used.cpu()));
  }

  private static String calls(MeasuredSweep sweep) {
    var count = new CallCount(sweep.calls());
    var refused =
        count.refused().entrySet().stream()
            .map(each -> "%,d x %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining(", "));
    return "\nCalls\n"
        + count.byKind().entrySet().stream()
            .map(each -> "  %-32s %,8d%n".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining())
        + "  throttled, refused or failed: %s%n".formatted(refused.isEmpty() ? "none" : refused)
        + List.of("AssumeRole", "GetTrail", "GetTrailStatus", "GetItem", "PutItem").stream()
            .map(operation -> perAccount(operation, count.accountsByCalls(operation)))
            .collect(Collectors.joining());
  }

  private static String perAccount(String operation, Map<Long, Long> accounts) {
    return "  %-15s %s%n"
        .formatted(
            operation,
            accounts.entrySet().stream()
                .map(
                    each -> "%d for each of %,d accounts".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String money(MeasuredSweep sweep) {
    return "\nDollars at list price\n"
        + Bill.of(sweep).text(MINUTES_A_DAY / sweep.sweepMinutes() * DAYS);
  }

  private static String events(MeasuredSweep sweep) {
    var times = MINUTES_A_DAY / sweep.sweepMinutes();
    var count = new CallCount(sweep.calls());
    var roles = count.of("sts:AssumeRole");
    var reads = count.of("cloudtrail:GetTrail") + count.of("cloudtrail:GetTrailStatus");
    var lists = count.of("organizations:ListAccounts");
    return """

    Recorded management events a day, with a sweep every %d minutes
      in the members  (%,d AssumeRole + %,d reads) x %d = %,d, %,d for each account
      in the hub      (%,d AssumeRole + %,d ListAccounts) x %d = %,d
      What the hub asks of DynamoDB and SQS is data events.
    """
        .formatted(
            sweep.sweepMinutes(),
            roles,
            reads,
            times,
            (roles + reads) * times,
            (roles + reads) * times / sweep.accounts(),
            roles,
            lists,
            times,
            (roles + lists) * times);
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }
}
