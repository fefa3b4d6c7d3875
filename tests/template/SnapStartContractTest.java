package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import localaws.cloudformation.DeployedFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots where the Region has them, and kept awake: after 14 idle days Lambda drops one. */
class SnapStartContractTest {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
  private static final Map<String, Duration> UNIT =
      Map.of(
          "minute", Duration.ofMinutes(1), "hour", Duration.ofHours(1), "day", Duration.ofDays(1));

  @ParameterizedTest
  @ValueSource(strings = {"us-east-1", "eu-central-1", "ap-southeast-2", "us-gov-west-1"})
  void the_function_starts_from_a_snapshot(String region) {
    assertThat(Deployed.in(region).function().snapStart()).isTrue();
  }

  /** AWS Lambda Developer Guide, "Improving startup performance with Lambda SnapStart". */
  @ParameterizedTest
  @ValueSource(strings = {"ap-southeast-6", "ap-east-2"})
  void it_is_deployed_without_one_where_the_region_has_none(String region) {
    var stack = Deployed.in(region);

    assertThat(stack.function().snapStart()).isFalse();
    assertThat(stack.resource("TrailGuardFunction").at("SnapStart")).isEmpty();
  }

  @Test
  void every_alias_with_snapshots_is_woken_by_a_schedule_long_before_14_days() {
    for (var minutes : List.of("2", "60")) {
      assertThat(Deployed.with(Map.of("ResyncMinutes", minutes)).functions())
          .filteredOn(DeployedFunction::snapStart)
          .isNotEmpty()
          .allSatisfy(function -> {
            assertThat(function.aliasName()).isPresent();
            assertThat(function.schedules())
                .anySatisfy(schedule ->
                    assertThat(interval(schedule.expression()))
                        .isLessThanOrEqualTo(Duration.ofDays(13)));
          });
    }
  }

  private static Duration interval(String expression) {
    var rate = RATE.matcher(expression);
    assertThat(rate.matches()).as(expression).isTrue();
    return UNIT.getOrDefault(rate.group(2), Duration.ZERO)
        .multipliedBy(Long.parseLong(rate.group(1)));
  }
}
