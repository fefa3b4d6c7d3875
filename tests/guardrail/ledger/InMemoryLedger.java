package guardrail.ledger;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.ledger.Ledger.Written.Kept;
import guardrail.ledger.Ledger.Written.Lost;
import guardrail.ledger.Ledger.Written.Outrun;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.HashMap;
import java.util.Map;

/** A ledger in memory, as strict about versions as the table is. */
public final class InMemoryLedger implements Ledger {
  private final Map<GuardedTrail, Entry> entries = new HashMap<>();
  private boolean unreadable;
  private boolean unwritable;
  private final Map<Integer, Runnable> meanwhile = new HashMap<>();
  private int writes;
  private int asked;

  public InMemoryLedger unreadable(boolean now) {
    unreadable = now;
    return this;
  }

  public InMemoryLedger unwritable(boolean now) {
    unwritable = now;
    return this;
  }

  /** Runs before the n-th write that is asked for from now on, as another invocation would. */
  public InMemoryLedger beforeWrite(int n, Runnable deed) {
    meanwhile.put(asked + n, deed);
    return this;
  }

  /** How often an entry was taken. */
  public int writes() {
    return writes;
  }

  /** As if there had been nothing yet. */
  public void forget() {
    entries.clear();
  }

  public Entry entry(GuardedTrail trail) {
    return entries.getOrDefault(trail, Entry.NONE);
  }

  @Override
  public Part<Entry> recall(GuardedTrail trail) {
    return unreadable
        ? new Unreadable<>(Sample.error("ResourceNotFoundException"))
        : new Known<>(entry(trail));
  }

  @Override
  public Written write(GuardedTrail trail, Entry entry) {
    asked++;
    var deed = meanwhile.remove(asked);
    if (deed != null) {
      deed.run();
    }
    if (unwritable) {
      return new Lost(Sample.error("ResourceNotFoundException"));
    }
    if (entry(trail).version() != entry.version()) {
      return new Outrun();
    }
    writes++;
    var kept = entry.version(entry.version() + 1);
    entries.put(trail, kept);
    return new Kept(kept);
  }
}
