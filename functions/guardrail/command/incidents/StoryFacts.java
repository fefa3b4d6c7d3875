package guardrail.command.incidents;

import guardrail.alert.Plain;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a reader wants to know of an incident before its story. */
record StoryFacts(Story story) {

  Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("How it stands", story.standing().words());
    facts.put("Severity", story.severity());
    facts.put("Account", story.account());
    facts.put("Trail", story.trail());
    facts.put("Incident", story.id());
    facts.put("Began", Plain.time(story.times().began()));
    facts.put("Who", story.who().orElse("not known"));
    Caller.of(story).ifPresent(caller -> facts.putAll(caller.facts()));
    if (story.times().broken() > 1) {
      facts.put("How often", story.times().broken() + " times");
    }
    story.times().dark().ifPresent(time -> facts.put("Dark for", Plain.duration(time)));
    story.times().toRepair().ifPresent(time -> facts.put("Repaired within", Plain.duration(time)));
    story.times().toProof().ifPresent(time -> facts.put("Proven after", Plain.duration(time)));
    story.records().ifPresent(folder -> facts.put("Records of it", folder));
    return facts;
  }
}
