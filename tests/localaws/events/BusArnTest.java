package localaws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BusArnTest {
  private static final BusArn HUB = BusArn.of("organization", "111122223333", "eu-central-1");

  @Test
  void a_rules_arn_names_its_bus_unless_that_is_the_default_one() {
    var byDefault = BusArn.ofDefault("111122223333", "eu-central-1");

    assertThat(HUB.rule("r"))
        .isEqualTo("arn:aws:events:eu-central-1:111122223333:rule/organization/r");
    assertThat(byDefault.rule("r")).isEqualTo("arn:aws:events:eu-central-1:111122223333:rule/r");
  }

  @Test
  void a_name_is_a_bus_of_the_same_account_and_region_and_an_arn_any() {
    var arn = "arn:aws:events:us-east-1:444455556666:event-bus/other";

    assertThat(BusArn.of(HUB.toString())).isEqualTo(HUB);
    assertThat(BusArn.of(arn, "111122223333", "eu-central-1")).hasToString(arn);
    assertThatIllegalArgumentException().isThrownBy(() -> BusArn.of(HUB.rule("r")));
  }
}
