package guardrail.incident;

import guardrail.drift.Drift;
import guardrail.observation.AwsError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger adds to a wake-up.
 *
 * @param incidentId the same for all that is told of one tampering; empty without a ledger
 * @param firstTold when this drift was told first; empty if it is told for the first time
 * @param told what of the drift an alert of this incident told before
 * @param earlier what another wake-up found and did not see the end of
 * @param repeat that the same trail was broken before; empty if it was not, in the last hour
 * @param ledgerError why the ledger could not be used: then this may have been told before
 */
public record History(
    Optional<String> incidentId,
    Optional<Instant> firstTold,
    List<Drift> told,
    Optional<Earlier> earlier,
    Optional<Repeat> repeat,
    Optional<AwsError> ledgerError) {
  /** Nothing is known. */
  public static final History NONE =
      new History(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public History {
    told = List.copyOf(told);
  }

  /** Nothing is known, and why. */
  public static History unknown(AwsError error) {
    return NONE.with(error);
  }

  public History with(AwsError error) {
    return new History(incidentId, firstTold, told, earlier, repeat, Optional.of(error));
  }

  public History with(Earlier found) {
    return new History(incidentId, firstTold, told, Optional.of(found), repeat, ledgerError);
  }

  public History of(String id, Optional<Instant> first, Optional<Repeat> again) {
    return new History(Optional.of(id), first, told, earlier, again, ledgerError);
  }

  public History telling(List<Drift> before) {
    return new History(incidentId, firstTold, before, earlier, repeat, ledgerError);
  }
}
