package template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import localaws.cloudformation.Resource;

/** What an alarm watches, whether one metric or a sum of several. */
final class Watched {
  private Watched() {}

  /** Namespace, name, and each dimension's name and value, as a dashboard writes them. */
  static List<List<String>> by(Resource alarm) {
    var one =
        alarm.at("MetricName").isPresent() ? Stream.of(alarm.properties()) : Stream.<Object>of();
    var sum =
        alarm.list("Metrics").stream()
            .filter(part -> part.toString().contains("MetricStat="))
            .map(part -> Deployed.at(Deployed.at(part, "MetricStat"), "Metric"));
    return Stream.concat(one, sum).map(Watched::written).toList();
  }

  private static List<String> written(Object metric) {
    var written = new ArrayList<String>();
    written.add(Deployed.at(metric, "Namespace").toString());
    written.add(Deployed.at(metric, "MetricName").toString());
    for (var dimension : Deployed.list(Deployed.at(metric, "Dimensions"))) {
      written.add(Deployed.at(dimension, "Name").toString());
      written.add(Deployed.at(dimension, "Value").toString());
    }
    return written;
  }
}
