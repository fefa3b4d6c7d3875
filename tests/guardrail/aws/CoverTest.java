package guardrail.aws;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.TrailArn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import localaws.SettableClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class CoverTest {
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  private final SettableClock clock = new SettableClock(Account.NOON);
  private final List<GuardedTrail> asked = new ArrayList<>();
  private Optional<TrailArn> there = Optional.of(Sample.ARN);
  private boolean refused;
  private final Cover cover = new Cover(this::find, _ -> Sample.FULL_TRAIL, clock);

  @Test
  void the_owner_is_asked_once_for_all_accounts_in_a_while() {
    assertThat(of()).contains(Sample.ARN);
    assertThat(of()).contains(Sample.ARN);
    assertThat(asked).containsExactly(Sample.FULL_TRAIL);

    clock.advance(TWO_MINUTES);
    there = Optional.empty();
    assertThat(of()).isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void what_it_knew_holds_while_nobody_can_tell() {
    of();
    refused = true;
    clock.advance(TWO_MINUTES);

    assertThat(of()).contains(Sample.ARN);
  }

  @Test
  void one_that_never_knew_anything_covers_nothing() {
    refused = true;
    assertThat(of()).isEmpty();

    refused = false;
    assertThat(of()).as("a refusal is kept for a while, too").isEmpty();
    clock.advance(TWO_MINUTES);
    assertThat(of()).contains(Sample.ARN);
  }

  @Test
  void where_there_is_no_organization_nothing_is_covered() {
    assertThat(Cover.NONE.of(PLAIN_TRAIL)).isEmpty();
  }

  private Optional<TrailArn> of() {
    return cover.of(PLAIN_TRAIL);
  }

  private Optional<TrailArn> find(GuardedTrail owners) {
    asked.add(owners);
    if (refused) {
      throw SdkClientException.create("nobody can tell");
    }
    return there;
  }
}
