package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import localaws.iam.Access;
import localaws.iam.Policies;
import org.junit.jupiter.api.Test;

/** Our evaluator answers as an independent one does, so that neither is believed alone. */
class SecondOpinionIT {

  @Test
  void agrees_on_roles_services_and_the_service_control_policy() {
    assumeFalse("skip".equals(System.getProperty("guardrail.iamsimulate")), "no node and npm");
    assumeFalse("skip".equals(System.getProperty("guardrail.samtranslator")), "no samtranslator");
    var questions = new ArrayList<Question>();
    Stream.of(RolesInUse.resync(), RolesInUse.sweepSchedule(), RolesInUse.logGroup())
        .forEach(role -> add(questions, role));
    RolesInUse.function().forEach(role -> add(questions, role));
    questions.addAll(ServiceUses.questions());
    questions.addAll(ScpCases.questions());
    var asked = questions.stream().distinct().toList();

    var theirs = SecondOpinion.on(asked);

    assertThat(theirs).hasSameSizeAs(asked).contains("Allowed", "ImplicitlyDenied");
    assertThat(
            IntStream.range(0, asked.size())
                .filter(i ->
                    theirs.get(i).equals("Allowed") != asked.get(i).judged()
                        || !theirs.get(i).matches("Allowed|(Im|Ex)plicitlyDenied"))
                .mapToObj(i -> asked.get(i) + ", they say " + theirs.get(i)))
        .isEmpty();
  }

  /** What the role does, and the same on somebody else's resource or without the context. */
  private static void add(List<Question> questions, Exercised role) {
    var policies = Policies.ofIdentity(role.policy());
    for (var access : role.accesses()) {
      for (var asked : List.of(access, elsewhere(access))) {
        questions.add(new Question("a role", asked, policies, policies.allow(asked)));
      }
    }
  }

  private static Access elsewhere(Access access) {
    var resource = access.resource().replaceFirst("(.*[:/])", "$1another-");
    return new Access(access.principal(), access.action(), resource, Map.of());
  }
}
