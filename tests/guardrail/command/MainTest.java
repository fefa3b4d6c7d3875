package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
  private static final String VERBS =
      "adopt, test-alert, redrive, accounts, incidents, exempt open, exempt list, exempt close";

  @ParameterizedTest
  @MethodSource
  void wrong_usage_is_one_line_with_what_was_expected(List<String> words, String line) {
    var ran = Ran.of(words.toArray(String[]::new));

    assertThat(ran).isEqualTo(new Ran(2, "", line + "\n"));
  }

  static Stream<Arguments> wrong_usage_is_one_line_with_what_was_expected() {
    return Stream.of(
        wrong("guardrail: no verb \"\": expected " + VERBS),
        wrong("guardrail: no verb \"drill\": expected " + VERBS, "drill"),
        wrong("guardrail: no verb \"exempt\": expected " + VERBS, "exempt"),
        wrong(
            "guardrail exempt open: --account is \"payroll\": expected the 12 digits of an account,"
                + " for example --account 111122223333",
            "exempt",
            "open",
            "--account",
            "payroll"),
        wrong(
            "guardrail exempt open: --reason is missing: expected it with a value, for example"
                + " --reason \"moves the log bucket\"",
            "exempt",
            "open",
            "--account",
            "111122223333",
            "--reason",
            " "),
        wrong(
            "guardrail exempt open: --minutes is \"1441\": expected 1 to 1440, which is 24 hours,"
                + " for example --minutes 60",
            "exempt",
            "open",
            "--account",
            "111122223333",
            "--reason",
            "r",
            "--approver",
            "a",
            "--ticket",
            "t",
            "--minutes",
            "1441"),
        wrong(
            "guardrail adopt: no Region: expected --region, AWS_REGION or AWS_DEFAULT_REGION, for"
                + " example --region us-east-1",
            "adopt"),
        wrong(
            "guardrail adopt: the Region is \"Frankfurt\": expected one of AWS, for example"
                + " --region us-east-1",
            "adopt",
            "--region",
            "Frankfurt"),
        wrong(
            "guardrail adopt: --trail has no value: expected one after it, for example --trail"
                + " company-trail",
            "adopt",
            "--trail",
            "--region",
            "us-east-1"),
        wrong(
            "guardrail redrive: --profile has no value: expected one after it, for example"
                + " --profile security",
            "redrive",
            "--profile"),
        wrong(
            "guardrail redrive: unknown option --force: expected one of those that ./guardrail"
                + " redrive --help shows",
            "redrive",
            "--force"),
        wrong(
            "guardrail redrive: the stack is \"no such stack\": expected the name of a stack, for"
                + " example --stack cloudtrail-guardrail",
            "redrive",
            "--region",
            "us-east-1",
            "--stack",
            "no such stack"),
        wrong(
            "guardrail accounts: --phase is \"lost\": expected one of expected, waiting-for-access,"
                + " repairing, waiting-for-delivery, onboarded, needs-decision, failed, gone, for"
                + " example --phase failed",
            "accounts",
            "--phase",
            "lost"),
        wrong(
            "guardrail adopt: --endpoint is \"http://127.0.0.1.example.com:80\": expected an"
                + " emulator on this machine, for example --endpoint http://127.0.0.1:5000",
            "adopt",
            "--region",
            "us-east-1",
            "--endpoint",
            "http://127.0.0.1.example.com:80"),
        wrong(
            "guardrail test-alert: --kind is \"fire\": expected one of those that --list shows, for"
                + " example --kind stopped",
            "test-alert",
            "--kind",
            "fire"),
        wrong(
            "guardrail test-alert: --topic-arn is \"alerts\": expected the ARN of a topic, for"
                + " example --topic-arn arn:aws:sns:us-east-1:111122223333:alerts",
            "test-alert",
            "--topic-arn",
            "alerts"),
        wrong(
            "guardrail test-alert: --stack and --topic-arn: expected one of the two, for example"
                + " --stack cloudtrail-guardrail",
            "test-alert",
            "--topic-arn",
            "alerts",
            "--stack",
            "guard"));
  }

  private static Arguments wrong(String line, String... words) {
    return Arguments.of(List.of(words), line);
  }

  @Test
  void an_error_that_quotes_the_user_stays_one_line() {
    var ran = Ran.of("redrive", "--for\u001b[2Jce\nrm");

    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).doesNotContain("\u001b");
  }

  @Test
  void help_shows_the_verbs_own_options_and_the_shared_ones() {
    var ran = Ran.of("redrive", "--help");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                """
                Usage: ./guardrail redrive [--stack NAME] [--yes] [OPTIONS]
                  Shows the events that were kept because nobody could deliver or finish them, and
                  gives them to the function again. Others do not see them for five minutes meanwhile.
                  --stack NAME     whose queues; cloudtrail-guardrail if nothing is said
                  --yes            does not ask
                  --region REGION  the trail's home; else AWS_REGION, AWS_DEFAULT_REGION
                  --profile NAME   of your AWS configuration
                  --endpoint URL   an emulator on this machine, which never sees your credentials
                  --help           this text
                Exits 0 if all is fine, 1 if something needs you or AWS refused, 2 for a wrong option.
                """,
                ""));
  }

  @Test
  void the_region_may_come_from_the_environment() {
    var region = Map.of("AWS_DEFAULT_REGION", "eu-west-1");
    var both = Map.of("AWS_REGION", "eu-north-1", "AWS_DEFAULT_REGION", "eu-west-1");

    assertThat(guardrail.command.Arguments.parse(List.of(), new Adopt(), region).access().region())
        .isEqualTo("eu-west-1");
    assertThat(guardrail.command.Arguments.parse(List.of(), new Adopt(), both).access().region())
        .isEqualTo("eu-north-1");
  }

  @Test
  void a_profile_and_an_endpoint_are_handed_on() {
    var words =
        List.of(
            "--region", "eu-west-1", "--profile", "security", "--endpoint", "http://localhost:1");

    var access = guardrail.command.Arguments.parse(words, new Adopt(), Map.of()).access();

    assertThat(access.profile()).isEqualTo(Optional.of("security"));
    assertThat(access.endpoint()).hasValueSatisfying(url -> assertThat(url).hasPort(1));
  }
}
