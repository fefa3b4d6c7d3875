package localaws.events;

import java.util.List;
import java.util.Map;

/** An event that came onto the bus, and the rules that it matched. */
public record Routed(Map<String, Object> event, List<String> rules) {}
