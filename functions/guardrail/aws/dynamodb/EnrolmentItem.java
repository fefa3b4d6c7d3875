package guardrail.aws.dynamodb;

import static guardrail.aws.dynamodb.Fields.number;
import static guardrail.aws.dynamodb.Fields.text;
import static guardrail.aws.dynamodb.Fields.textIfAny;
import static guardrail.aws.dynamodb.Fields.time;
import static guardrail.aws.dynamodb.Fields.timeIfAny;
import static guardrail.aws.dynamodb.Fields.value;

import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Looks;
import guardrail.onboarding.Phase;
import guardrail.onboarding.Standing;
import guardrail.organization.Arrival;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An account as attributes, so that a person can read the table. */
final class EnrolmentItem {
  private EnrolmentItem() {}

  static Map<String, AttributeValue> of(Enrolment enrolment) {
    var standing = enrolment.standing();
    var looks = enrolment.looks();
    var item = new HashMap<String, AttributeValue>();
    item.put("version", AttributeValue.fromN(String.valueOf(enrolment.version())));
    item.put("name", text(enrolment.name()));
    item.put("arrival", text(enrolment.arrival().name()));
    item.put("since", time(enrolment.since()));
    item.put("phase", text(standing.phase().name()));
    standing.reason().ifPresent(why -> item.put("reason", text(why)));
    standing.ended().ifPresent(at -> item.put("ended", time(at)));
    item.put("told", AttributeValue.fromBool(standing.told()));
    item.put("aside", AttributeValue.fromBool(standing.aside()));
    item.put("look", AttributeValue.fromN(String.valueOf(looks.number())));
    looks.due().ifPresent(at -> item.put("due", time(at)));
    looks.last().ifPresent(at -> item.put("looked", time(at)));
    looks.lastWhole().ifPresent(at -> item.put("lookedWhole", time(at)));
    return item;
  }

  static Enrolment enrolment(Map<String, AttributeValue> item) {
    return new Enrolment(
        number(item, "version"),
        text(item, "accountId"),
        text(item, "name"),
        Arrival.valueOf(text(item, "arrival")),
        time(item, "since"),
        new Standing(
            Phase.valueOf(text(item, "phase")),
            textIfAny(item, "reason"),
            timeIfAny(item, "ended"),
            value(item, "told").map(AttributeValue::bool).orElseThrow(),
            value(item, "aside").map(AttributeValue::bool).orElse(false)),
        new Looks(
            Math.toIntExact(number(item, "look")),
            timeIfAny(item, "due"),
            timeIfAny(item, "looked"),
            timeIfAny(item, "lookedWhole")));
  }
}
