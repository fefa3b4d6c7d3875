package localaws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends a caller's process at a call that a test chose by its number, whichever call that is. */
final class Deaths {
  private static final class Appointment {
    private final String accessKeyId;
    private final Death when;
    private final Runnable deed;
    private int callsLeft;

    Appointment(String accessKeyId, int callsLeft, Death when, Runnable deed) {
      this.accessKeyId = accessKeyId;
      this.callsLeft = callsLeft;
      this.when = when;
      this.deed = deed;
    }

    CallerDied happen() {
      deed.run();
      return new CallerDied(accessKeyId);
    }
  }

  private final List<Appointment> appointments = new ArrayList<>();

  synchronized void at(String accessKeyId, int call, Death when, Runnable deed) {
    if (call < 1) {
      throw new IllegalArgumentException("the next call is number 1, not " + call);
    }
    appointments.add(new Appointment(accessKeyId, call, when, deed));
  }

  /** Outside the world's lock, so that the deed may wait for the process to end. */
  <T> T around(Caller caller, Supplier<T> call) {
    var due = due(caller);
    if (due.isEmpty()) {
      return call.get();
    }
    if (due.get().when == Death.AFTER_EFFECT) {
      takeEffect(call);
    }
    throw due.get().happen();
  }

  private static void takeEffect(Supplier<?> call) {
    try {
      var _ = call.get();
    } catch (AwsError _) {
      // A refusal, too, is an answer that nobody hears.
    }
  }

  private synchronized Optional<Appointment> due(Caller caller) {
    var own =
        appointments.stream()
            .filter(appointment -> appointment.accessKeyId.equals(caller.accessKeyId()))
            .toList();
    own.forEach(appointment -> appointment.callsLeft--);
    var due = own.stream().filter(appointment -> appointment.callsLeft == 0).findFirst();
    appointments.removeIf(appointment -> appointment.callsLeft == 0);
    return due;
  }
}
