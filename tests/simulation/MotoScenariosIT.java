package simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MotoScenariosIT {
  private static MotoServer moto = MotoServer.none();

  @BeforeAll
  static void start() {
    assumeFalse("skip".equals(System.getProperty("guardrail.moto")), "moto is not installed");
    moto = MotoServer.start();
  }

  @AfterAll
  static void stop() {
    moto.close();
  }

  static List<Scenario> scenarios() {
    return Scenarios.ALL.stream().filter(scenario -> scenario.notOnMoto().isEmpty()).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void ends_the_same_on_a_second_implementation(Scenario scenario) {
    var onMoto =
        new Options(
            List.of(scenario), false, false, Optional.empty(), Optional.of(moto.endpoint()));

    var playback = Simulate.play(scenario, onMoto);

    assertThat(playback.checks()).isNotEmpty().allMatch(Check::holds);
  }
}
