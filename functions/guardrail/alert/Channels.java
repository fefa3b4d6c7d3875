package guardrail.alert;

import guardrail.metrics.Metric;
import guardrail.metrics.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The topic, and whatever else is told after it. Only the topic decides whether an alert counts as
 * told: what fails beside it is a line of the log and a figure, and nobody waits for it.
 */
public final class Channels implements Tell {
  private final Tell topic;
  private final Optional<Tell> dossiers;
  private final List<Tell> others;
  private final Metrics metrics;
  private final Consumer<String> log;

  /**
   * Channels that are told in this order, the topic first.
   *
   * @param dossiers has dossiers made, once for each alert that the topic took
   */
  public Channels(
      Tell topic,
      Optional<Tell> dossiers,
      List<Tell> others,
      Metrics metrics,
      Consumer<String> log) {
    this.topic = topic;
    this.dossiers = dossiers;
    this.others = List.copyOf(others);
    this.metrics = metrics;
    this.log = log;
  }

  /**
   * Tries the others whether or not the topic takes it: they may be all that is left. An alert that
   * the topic refused comes again, so no dossier is asked for yet.
   */
  @Override
  public void tell(Alert alert) {
    try {
      topic.tell(alert);
      tell(dossiers.stream(), alert);
    } finally {
      tell(others.stream(), alert);
    }
  }

  private void tell(Stream<Tell> channels, Alert alert) {
    var failures = channels.filter(channel -> !takes(channel, alert)).count();
    if (failures > 0) {
      metrics.emit(Map.of(Metric.CHANNEL_FAILURES, (double) failures));
    }
  }

  private boolean takes(Tell other, Alert alert) {
    try {
      other.tell(alert);
      return true;
    } catch (RuntimeException refused) {
      // Not even a fault of our own there may have the page told over and over, or not at all.
      var why = Plain.line(String.valueOf(refused.getMessage()));
      log.accept("CHANNEL FAILED: %s: %s".formatted(why, alert.subject()));
      return false;
    }
  }
}
