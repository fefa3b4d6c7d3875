package template;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import localaws.iam.Access;
import localaws.iam.Policies;
import org.junit.jupiter.api.Test;
import programs.SecondOpinion;
import simulation.SampleOrganization;

/** Our evaluator answers as an independent one does, so that neither is believed alone. */
class SecondOpinionIT {

  @Test
  void agrees_on_roles_services_and_the_service_control_policy() {
    assumeFalse("skip".equals(System.getProperty("guardrail.iamsimulate")), "no node and npm");
    assumeFalse("skip".equals(System.getProperty("guardrail.samtranslator")), "no samtranslator");
    var questions = new ArrayList<Question>();
    var alike = new HashSet<String>();
    LeastPrivilegeIT.all()
        // One member of a story stands for all of them.
        .filter(role -> alike.add(role.story().replaceFirst("[0-9]{12}", "")))
        .forEach(role -> add(questions, role));
    questions.addAll(ServiceUses.questions());
    questions.addAll(ScpCases.questions());
    var asked = questions.stream().distinct().toList();

    var theirs = SecondOpinion.on(asked.stream().map(Question::posed).toList());

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
    for (var access : some(role.accesses())) {
      for (var asked : List.of(access, elsewhere(access))) {
        questions.add(new Question("a role", asked, policies, policies.allow(asked)));
      }
    }
  }

  /**
   * A story of a thousand accounts asks the same about each. Of AssumeRole the role's trust must be
   * asked as well, which is MemberTrustTest's.
   */
  private static List<Access> some(List<Access> accesses) {
    return accesses.stream()
        .filter(access -> !access.action().equals("sts:AssumeRole"))
        .collect(groupingBy(Access::action))
        .values()
        .stream()
        .flatMap(same -> same.stream().limit(4))
        .toList();
  }

  private static Access elsewhere(Access access) {
    var resource =
        access.action().startsWith("organizations:")
            ? access.resource().replace(SampleOrganization.ID, "o-anotherorgid")
            : access.resource().replaceFirst("(.*[:/])", "$1another-");
    return new Access(access.principal(), access.action(), resource, Map.of());
  }
}
