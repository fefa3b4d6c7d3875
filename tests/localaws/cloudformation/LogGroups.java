package localaws.cloudformation;

import java.time.Instant;

/** Creates the template's log groups, and how long they keep events. */
record LogGroups(Template template, localaws.logs.LogGroups groups) {

  void create(Instant at) {
    var target = template.target();
    for (var group : template.resourcesOfType("AWS::Logs::LogGroup")) {
      groups.create(target.account(), target.region(), Stack.name(template, group), at);
      groups.keep(Stack.arn(template, group), group.text("RetentionInDays").map(Integer::valueOf));
    }
  }
}
