package template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Lambda takes 4 KB of environment, counted as JSON with its escapes (docs/aws-facts.md G); a
 * deployment with more fails and says so.
 */
class EnvironmentSizeTest {
  private static final int LIMIT = 4_096;

  /** Seven names end at random, which the stand-in leaves out. */
  private static final int RANDOM_ENDS = 7 * "-1ABCDEFGHIJKL".length();

  @Test
  void the_longest_names_fit_together() throws IOException {
    var longest = new HashMap<>(Longest.NAMES);
    longest.putAll(Longest.SETTINGS);
    longest.put("ManagementAccountId", Organized.HUB);

    assertThat(size(longest)).isBetween(LIMIT - 400, LIMIT);
  }

  @Test
  void the_longest_selectors_fit_beside_what_people_really_call_their_things() throws IOException {
    var selecting = new HashMap<>(Organized.parameters());
    selecting.putAll(ChangesArriveTest.REALISTIC);
    selecting.put("MemberKmsKeyArn", ChangesArriveTest.REALISTIC.get("KmsKeyArn"));
    selecting.put("DataEventSelectors", Longest.selectors(1_500));

    assertThat(size(selecting)).isBetween(LIMIT - 800, LIMIT);
  }

  private static int size(Map<String, String> parameters) throws IOException {
    var environment =
        Organized.hub("ap-southeast-2", parameters)
            .resource("TrailGuardFunction")
            .at("Environment", "Variables")
            .orElseThrow();
    return JSON.std.asString(environment).getBytes(UTF_8).length + RANDOM_ENDS;
  }
}
