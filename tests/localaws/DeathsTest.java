package localaws;

import static localaws.Sample.ADMIN;
import static localaws.Sample.TRAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeathsTest {
  private static final Caller OTHER = Caller.user(Sample.ACCOUNT, "other", "AKIAOTHER");

  private final World world = Sample.recording();
  private final List<String> done = new ArrayList<>();

  @Test
  void a_call_before_whose_effect_the_caller_dies_is_never_made() {
    world.dieAt(ADMIN.accessKeyId(), 1, Death.BEFORE_EFFECT, () -> done.add("killed"));

    assertDies();

    assertThat(done).containsExactly("killed");
    assertThat(world.trails()).allMatch(trail -> trail.recording().logging());
    assertThat(world.calls()).extracting(Call::operation).doesNotContain("StopLogging");
  }

  @Test
  void a_call_after_whose_effect_the_caller_dies_is_made_and_heard_of() {
    world.onRecord(_ -> done.add("recorded"));
    world.dieAt(ADMIN.accessKeyId(), 1, Death.AFTER_EFFECT, () -> done.add("killed"));

    assertDies();

    assertThat(done).containsExactly("recorded", "killed");
    assertThat(world.trails()).noneMatch(trail -> trail.recording().logging());
  }

  @ParameterizedTest
  @EnumSource
  void only_the_nth_call_of_that_caller_counts(Death when) {
    world.dieAt(ADMIN.accessKeyId(), 3, when, () -> done.add("killed"));

    stop(ADMIN);
    stop(OTHER);
    stop(ADMIN);
    assertThat(done).isEmpty();
    assertDies();
    stop(ADMIN);

    assertThat(done).hasSize(1);
  }

  @Test
  void a_refusal_is_not_heard_either() {
    world.faults().deny(ADMIN.accessKeyId(), "cloudtrail:", "an explicit deny");
    world.dieAt(ADMIN.accessKeyId(), 1, Death.AFTER_EFFECT, () -> {});

    assertDies();

    assertThat(world.calls().getLast().errorCode()).contains("AccessDeniedException");
  }

  @Test
  void the_next_call_is_number_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.dieAt("AKIA", 0, Death.BEFORE_EFFECT, () -> {}));
  }

  private void assertDies() {
    assertThatExceptionOfType(CallerDied.class).isThrownBy(() -> stop(ADMIN));
  }

  private void stop(Caller caller) {
    world.call(caller, "cloudtrail", "StopLogging", Map.of("Name", TRAIL));
  }
}
