package bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredSweepIT {
  private static final long ACCOUNTS = 25;

  @Test
  void a_healthy_account_costs_a_session_two_reads_and_two_calls_to_the_register() {
    var sweep = MeasuredSweep.of((int) ACCOUNTS, Duration.ZERO);

    assertThat(sweep.looked()).isEqualTo(ACCOUNTS);
    assertThat(sweep.account())
        .hasSize(5)
        .allSatisfy(one -> assertThat(one.failures()).isZero())
        .allSatisfy(
            one -> assertThat(one.peakKilobytes().orElse(0)).isLessThan(one.megabytes() * 1024L));
    var count = new CallCount(sweep.calls());
    assertThat(count.refused()).isEmpty();
    assertThat(List.of("AssumeRole", "GetTrail", "GetTrailStatus", "GetItem", "PutItem"))
        .allSatisfy(
            each -> assertThat(count.accountsByCalls(each)).isEqualTo(Map.of(1L, ACCOUNTS)));
    assertThat(count.byKind())
        .containsOnlyKeys(
            "sts:AssumeRole",
            "cloudtrail:GetTrail",
            "cloudtrail:GetTrailStatus",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Scan",
            "organizations:ListAccounts",
            "sqs:SendMessageBatch",
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage");
    assertThat(Report.of(sweep)).contains("72 for each account").contains("25 of 25");
  }
}
