package bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bench.MeasuredSweep.Used;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import localaws.Call;
import org.junit.jupiter.api.Test;

class BillTest {
  private static final Used USED =
      new Used(512, 10, 0, Duration.ofSeconds(100), Duration.ofSeconds(7), OptionalLong.empty());

  private static Call call(String service, String operation) {
    return new Call(
        Instant.EPOCH,
        "arn:aws:sts::111122223333:assumed-role/r/s",
        service,
        operation,
        Map.of(),
        Optional.empty());
  }

  private static MeasuredSweep sweep(List<Call> calls) {
    var second = Duration.ofSeconds(1);
    return new MeasuredSweep(
        10, second, 60, second, second, second, 10, USED, List.of(USED, USED), calls);
  }

  @Test
  void lambda_is_paid_by_memory_and_time_of_every_sandbox() {
    var lines = Bill.of(sweep(List.of())).lines();

    assertThat(lines.get(0).amount()).isEqualTo(150.0);
    assertThat(lines.get(1).amount()).isEqualTo(30.0);
  }

  @Test
  void a_batch_is_sent_received_and_deleted_and_a_scanned_page_is_256_units() {
    var calls = new ArrayList<Call>();
    calls.add(call("sqs", "SendMessageBatch"));
    calls.add(call("sqs", "ReceiveMessage"));
    calls.add(call("dynamodb", "Scan"));
    calls.add(call("dynamodb", "GetItem"));
    calls.add(call("dynamodb", "PutItem"));

    var lines = Bill.of(sweep(calls)).lines();

    assertThat(lines.stream().skip(2).map(Bill.Line::amount)).containsExactly(3.0, 257.0, 1.0);
  }

  @Test
  void the_sum_is_that_of_the_lines_and_a_month_has_its_sweeps() {
    var bill = Bill.of(sweep(List.of()));

    assertThat(bill.sum())
        .isEqualTo(150 * Bill.GB_SECOND + 30 * Bill.INVOCATION, within(0.000_000_1));
    assertThat(bill.text(720)).contains("a month of 720 sweeps").contains("     1.44\n");
  }

  @Test
  void the_cost_page_has_the_same_prices() throws Exception {
    var page = Files.readString(Path.of("docs/cost-and-noise.md"));

    assertThat(page)
        .contains("| Lambda, GB-seconds on arm64 | 1,728 | 0.0000133334 | 1 |")
        .contains("| DynamoDB, read request units | 8,640 | 0.125 | 1,000,000 |");
    assertThat(Bill.GB_SECOND).isEqualTo(0.0000133334);
    assertThat(Bill.READ_UNIT * 1_000_000).isEqualTo(0.125, within(0.000_001));
  }
}
