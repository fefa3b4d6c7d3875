package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.iam.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies on buckets, queues and roles let in the service that needs it, for this stack alone. */
class ServicePrincipalsTest {
  static List<Question> questions() {
    return ServiceUses.questions();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void let_in_the_right_service_for_the_right_source_only(Question question) {
    assertThat(question.judged()).isEqualTo(question.allowed());
  }

  @Test
  void every_policy_has_its_uses() {
    assertThat(ServiceUses.holders()).isEqualTo(ResourcePolicies.holders());
  }

  @Test
  void cloudtrail_writes_its_own_files_and_nothing_else() {
    for (var use : ServiceUses.all()) {
      if (use.action().equals("s3:PutObject")) {
        var elsewhere = use.resource().replace("/audit/AWSLogs/", "/elsewhere/");
        assertThat(asked(use, use.action(), elsewhere, use.context())).isFalse();
        assertThat(asked(use, "s3:DeleteObject", use.resource(), use.context())).isFalse();
        assertThat(asked(use, use.action(), use.resource(), withoutAcl(use))).isFalse();
      }
    }
  }

  private static boolean asked(
      ServiceUse use, String action, String resource, Map<String, String> context) {
    return ResourcePolicies.of(use.holder())
        .allows(new Access(use.user(), action, resource, context));
  }

  private static Map<String, String> withoutAcl(ServiceUse use) {
    var context = new HashMap<>(use.context());
    context.remove("s3:x-amz-acl");
    return context;
  }
}
