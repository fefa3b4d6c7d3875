package localaws;

import java.util.ArrayList;
import java.util.List;

/** Runs something once, just before a call, outside the world's lock: a kill between two calls. */
final class Hooks {
  private record Hook(String action, Runnable deed) {}

  private final List<Hook> hooks = new ArrayList<>();

  synchronized void add(String service, String operation, Runnable deed) {
    hooks.add(new Hook(service + ":" + operation, deed));
  }

  void run(String service, String operation) {
    take(service + ":" + operation).forEach(Runnable::run);
  }

  private synchronized List<Runnable> take(String action) {
    var due = hooks.stream().filter(hook -> hook.action.equals(action)).toList();
    hooks.removeAll(due);
    return due.stream().map(Hook::deed).toList();
  }
}
