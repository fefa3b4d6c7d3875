package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a version's description has no room for a setting, a label stands in for it. */
class VersionLabelTest {
  /** A rule of the template asks for a label beside these. */
  static final Set<String> WITH_A_LABEL = Set.of("DataEventSelectors", "TrailTags");

  private final Deployed defaults = Deployed.withDefaults();

  static Set<String> parameters() {
    return WITH_A_LABEL;
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void what_is_too_long_for_it_says_that_a_label_changes_with_it(String parameter)
      throws Exception {
    var value = Deployed.EVERY_PARAMETER.get(parameter);
    var text = Files.readString(Path.of("template.yaml"));
    var changed = Deployed.with(Map.of(parameter, value));
    var labelled = Deployed.with(Map.of(parameter, value, "VersionLabel", "second try"));

    assertThat(changed.function().environment()).isNotEqualTo(defaults.function().environment());
    assertThat(ChangesArriveTest.description(changed))
        .isEqualTo(ChangesArriveTest.description(defaults));
    assertThat(ChangesArriveTest.description(labelled))
        .isNotEqualTo(ChangesArriveTest.description(defaults));
    assertThat(text.split("\\n  " + parameter + ":\n", -1)[1].split("\\n  (?=[A-Z])", -1)[0])
        .containsPattern("Change\\s+VersionLabel\\s+with\\s+it");
    assertThat(text.split("LongSettingsNeedALabel:", -1)[1].split("Assertions:", -1)[0])
        .contains("!Ref " + parameter);
  }

  @Test
  void a_label_stands_in_for_settings_that_do_not_fit() {
    var labelled = Deployed.with(Map.of("VersionLabel", "second try"));

    assertThat(ChangesArriveTest.description(labelled)).isEqualTo("second try");
  }
}
