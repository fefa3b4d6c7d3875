package localaws;

import java.util.List;
import java.util.Map;

/** An operation that puts events onto the caller's default bus, whether or not a trail logs. */
public interface Emitting extends Operation {
  /** The complete envelopes of what was accepted, as the answer says. */
  List<Map<String, Object>> events(Request request, Map<String, Object> answer);
}
