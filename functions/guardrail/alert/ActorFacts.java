package guardrail.alert;

import static guardrail.alert.CallFacts.put;

import guardrail.event.Actor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whoever made a call, for programs (docs/alert.schema.json, actor). */
final class ActorFacts {
  private ActorFacts() {}

  static Map<String, Object> of(Actor actor) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", Plain.line(actor.name()));
    put(fields, "type", actor.type());
    put(fields, "arn", actor.arn());
    put(fields, "sessionIssuer", actor.sessionIssuer());
    put(fields, "sessionName", actor.sessionName());
    put(fields, "sourceIdentity", actor.sourceIdentity());
    put(fields, "accessKeyId", actor.accessKeyId());
    fields.put("keyKind", actor.keyKind().name());
    fields.put("mfa", actor.mfa().name());
    fields.put("console", actor.console());
    put(fields, "invokedBy", actor.invokedBy());
    put(fields, "sourceIpAddress", actor.sourceIpAddress());
    put(fields, "vpcEndpointId", actor.vpcEndpointId());
    put(fields, "userAgent", actor.userAgent());
    return fields;
  }
}
