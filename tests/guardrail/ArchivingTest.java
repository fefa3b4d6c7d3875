package guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Alert;
import guardrail.aws.OrganizationPorts.Places;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.MemberSample;
import guardrail.guarded.MemberStandard;
import guardrail.guarded.Sample;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountQueue;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Finding;
import guardrail.onboarding.Finding.Aside;
import guardrail.onboarding.Finding.Delivers;
import guardrail.onboarding.Finding.Undelivered;
import guardrail.organization.Account;
import guardrail.organization.Arrival;
import guardrail.policy.ArchivePolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchivingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String ONE = "444455556666";
  private static final String TWO = "555566667777";
  private static final MemberStandard STANDARD = MemberSample.IN_ARCHIVE;

  private final FakeArchive archive = new FakeArchive();
  private final List<Alert> told = new ArrayList<>();
  private final List<String> log = new ArrayList<>();

  @Test
  void an_account_is_let_in_with_all_others_that_are_known_and_not_gone() {
    archive.accounts.add(account(TWO));
    archive.accounts.add(account("666677778888").gone("left", NOON));
    archive.accounts.add(account("777788889999").after(new Finding.Covered(Sample.ARN), NOON, DAY));

    var aim = aim(ONE);

    assertThat(aim).isEqualTo(STANDARD.trailOf(ONE));
    assertThat(accounts()).containsExactly(ONE, TWO);
    assertThat(told).isEmpty();
  }

  @Test
  void one_that_is_in_costs_one_read() {
    aim(ONE);

    aim(ONE);

    assertThat(archive.puts).isEqualTo(1);
  }

  @Test
  void what_another_invocation_overwrote_is_written_again() {
    archive.undone = 1;

    aim(ONE);

    assertThat(accounts()).containsExactly(ONE);
    assertThat(archive.puts).isEqualTo(2);
  }

  @Test
  void who_is_overwritten_again_and_again_is_left_to_cloudtrails_word() {
    archive.undone = 100;

    assertThat(aim(ONE)).isEqualTo(STANDARD.trailOf(ONE));
    assertThat(archive.puts).isEqualTo(3);
  }

  @Test
  void a_policy_that_cannot_be_read_is_not_overwritten() {
    archive.readable = false;

    assertThat(aim(ONE)).isEqualTo(STANDARD.trailOf(ONE));
    assertThat(archive.puts).isZero();
    assertThat(log).anyMatch(line -> line.contains("NoSuchBucketPolicy"));
  }

  @Test
  void without_a_list_of_the_others_the_account_is_let_in_alone() {
    archive.accounts.add(account(TWO));
    archive.listed = false;

    aim(ONE);

    assertThat(accounts()).containsExactly(ONE);
  }

  @Test
  void who_finds_no_room_delivers_to_its_standby_bucket_and_that_is_said() {
    fill();

    var aim = aim(ONE);

    assertThat(aim.standard().logBucketName())
        .isEqualTo(STANDARD.trailOf(ONE).standard().standbyBucketName());
    assertThat(aim.owns(aim.standard().logBucketName())).isTrue();
    assertThat(archiving().found(aim, new Delivers(NOON))).isInstanceOf(Aside.class);
    assertThat(archiving().found(aim, new Undelivered())).isInstanceOf(Undelivered.class);
  }

  @Test
  void that_it_fills_up_is_told_once() {
    fill();

    aim(ONE);
    aim(TWO);

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().attributes()).containsEntry("outcome", "ARCHIVE_NEARLY_FULL");
  }

  @Test
  void where_each_account_has_its_own_bucket_nobody_is_aside() {
    var own = MemberSample.OWN_BUCKETS;
    var aside = account(ONE).after(new Aside("it was full"), NOON, DAY);

    assertThat(archiving(own).held(aside)).isEqualTo(own.trailOf(ONE));
    assertThat(archiving().held(aside)).isEqualTo(STANDARD.trailAsideOf(ONE));
  }

  private void fill() {
    var policy = ArchivePolicy.read(archive.policy, STANDARD);
    var many = new ArrayList<String>();
    for (long id = 100_000_000_000L; id < 100_000_000_200L; id++) {
      many.add(String.valueOf(id));
    }
    archive.policy = policy.admitting(many.getFirst(), many, Set.of()).orElseThrow().json();
  }

  private List<String> accounts() {
    return List.copyOf(ArchivePolicy.read(archive.policy, STANDARD).accounts());
  }

  private GuardedTrail aim(String id) {
    return archiving().aim(account(id), Guards.invocation(log::add));
  }

  private Archiving archiving() {
    return archiving(STANDARD);
  }

  private Archiving archiving(MemberStandard standard) {
    var config =
        new OrganizationConfig(
            "o-exampleorgid",
            new Places("us-east-1", Sample.ACCOUNT, "999988887777", List.of("r-exam"), "a", "q"),
            standard,
            "members",
            false,
            DAY,
            Duration.ofHours(1));
    return new Archiving(
        standard,
        Optional.of(archive),
        archive,
        new Enrolments(config, archive, new Nowhere(), told::add, () -> NOON));
  }

  /** Letting an account into the archive makes no account wait. */
  private static final class Nowhere implements AccountQueue {
    @Override
    public void send(AccountMessage message, Duration delay) {
      throw new AssertionError("nothing was to be sent");
    }

    @Override
    public void sendAll(List<AccountMessage> messages) {
      throw new AssertionError("nothing was to be sent");
    }

    @Override
    public int waiting() {
      throw new AssertionError("nothing was to be asked");
    }
  }

  private static Enrolment account(String id) {
    return Enrolment.begin(
        Optional.empty(), new Account(id, "payroll", Account.State.ACTIVE), Arrival.CREATED, NOON);
  }
}
