package localaws.cloudformation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localaws.lambda.QueueSource;
import org.jspecify.annotations.Nullable;

/** SAM's event of type SQS; what it leaves out has Lambda's default. */
record QueueEvent(String id, Map<String, Object> properties, boolean mayLoop) {
  private static final Set<String> KNOWN =
      Set.of("Queue", "BatchSize", "FunctionResponseTypes", "ScalingConfig", "Enabled");

  QueueSource source() {
    for (var name : properties.keySet()) {
      if (!KNOWN.contains(name)) {
        throw new TemplateException("property " + name + " of the event " + id);
      }
    }
    return new QueueSource(
        String.valueOf(properties.get("Queue")),
        number("BatchSize", properties.get("BatchSize"), 1, 10).orElse(10),
        Tree.list(properties.get("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
        number("MaximumConcurrency", scaling(), 2, 1_000).orElse(QueueSource.UNLIMITED),
        mayLoop);
  }

  private @Nullable Object scaling() {
    return Tree.map(properties.get("ScalingConfig")).get("MaximumConcurrency");
  }

  private Optional<Integer> number(String name, @Nullable Object value, int least, int most) {
    var number = Optional.ofNullable(value).map(given -> Integer.parseInt(given.toString()));
    if (number.filter(given -> given < least || given > most).isPresent()) {
      throw new TemplateException(
          "%s of the event %s must be between %s and %s".formatted(name, id, least, most));
    }
    return number;
  }
}
