package localaws.cloudformation;

import java.util.ArrayList;
import java.util.List;
import localaws.cloudformation.DeployedFunction.Rule;
import localaws.cloudformation.DeployedFunction.Schedule;
import localaws.lambda.QueueSource;

/** All that wakes one function, as it is found in the template. */
record Wakers(List<Rule> rules, List<Schedule> schedules, List<QueueSource> queues) {

  static Wakers none() {
    return new Wakers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
