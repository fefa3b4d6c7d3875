package simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosIT {
  static List<Scenario> scenarios() {
    return Scenarios.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void ends_as_it_should(Scenario scenario) {
    var playback = Simulate.play(scenario, Options.everything());

    assertThat(playback.checks()).isNotEmpty().allMatch(Check::holds);
  }
}
