package guardrail.onboarding;

import guardrail.organization.Account;
import guardrail.organization.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An account that has just come in, and the moment at which it came. */
public final class Newcomer {
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  public static final String ID = "444455556666";
  public static final Duration PATIENCE = Duration.ofHours(24);

  private Newcomer() {}

  public static Enrolment who(Arrival how) {
    return who(ID, how);
  }

  public static Enrolment who(String id, Arrival how) {
    return Enrolment.begin(
        Optional.empty(), new Account(id, "payments", Account.State.ACTIVE), how, NOW);
  }

  /** One that a look at this moment has brought to this phase. */
  public static Enrolment in(Phase phase, Arrival how) {
    return in(ID, phase, how);
  }

  public static Enrolment in(String id, Phase phase, Arrival how) {
    var one = who(id, how).looking(NOW);
    return switch (phase) {
      case EXPECTED -> one.expected(NOW);
      case WAITING_FOR_ACCESS -> after(one, new Finding.NotReady("AccessDenied: no"));
      case REPAIRING -> after(one, new Finding.Unrepaired("ThrottlingException: slow down"));
      case WAITING_FOR_DELIVERY -> after(one, new Finding.Undelivered());
      case ONBOARDED -> after(one, new Finding.Delivers(NOW));
      case NEEDS_DECISION -> after(one, new Finding.Undecided(Finding.BESIDE));
      case FAILED ->
          one.after(new Finding.NotReady("AccessDenied: no"), NOW.plus(PATIENCE), PATIENCE);
      case GONE -> one.gone("is closed", NOW);
    };
  }

  private static Enrolment after(Enrolment one, Finding finding) {
    return one.after(finding, NOW, PATIENCE);
  }
}
