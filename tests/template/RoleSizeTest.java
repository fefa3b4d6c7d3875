package template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import localaws.cloudformation.Resource;
import org.junit.jupiter.api.Test;

/** A role's inline policies have room for so much only (docs/aws-facts.md K). */
class RoleSizeTest {
  private static final int LIMIT = 10_240;

  @Test
  void the_policies_of_every_role_fit_with_the_longest_names() {
    var longest = new HashMap<>(Longest.NAMES);
    longest.putAll(Longest.SETTINGS);
    longest.put("ManagementAccountId", Organized.HUB);

    assertThat(Organized.hub("ap-southeast-2", longest).resourcesOfType("AWS::IAM::Role"))
        .hasSizeGreaterThan(5)
        .allSatisfy(role -> assertThat(size(role)).isLessThanOrEqualTo(LIMIT));
  }

  private static int size(Resource role) {
    return role.list("Policies").stream()
        .mapToInt(policy -> json(Deployed.at(policy, "PolicyDocument")).length())
        .sum();
  }

  private static String json(Object document) {
    try {
      return JSON.std.asString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
