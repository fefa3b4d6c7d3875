package guardrail.policy.judge;

import static guardrail.policy.judge.Said.allow;
import static guardrail.policy.judge.Said.deny;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.policy.judge.Verdict.Allowed;
import guardrail.policy.judge.Verdict.CannotJudge;
import guardrail.policy.judge.Verdict.Denied;
import guardrail.policy.judge.Verdict.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements speak of a request, and what comes of several. */
class PolicyJudgeTest {
  private static final PolicyRequest REQUEST =
      new PolicyRequest(
          "cloudtrail.amazonaws.com",
          "s3:PutObject",
          "arn:aws:s3:::logs/AWSLogs/111122223333/a",
          RequestContext.NOTHING_KNOWN
              .with("aws:SourceAccount", "111122223333")
              .without("aws:SourceVpce"));

  private static final String UNKNOWN =
      "'Condition':{'StringEquals':{'aws:SourceOrgID':'o-exampleorgid'}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Principal':'*'",
        "'Principal':{'Service':['config.amazonaws.com','cloudtrail.amazonaws.com']}",
        "'Principal':{'AWS':'111122223333','Service':'cloudtrail.amazonaws.com'}",
        "'Action':'*'",
        "'Action':'S3:put*'",
        "'Action':['s3:GetObject','s3:?utObject']",
        "'NotAction':'s3:Get*'",
        "'Resource':['arn:aws:s3:::other/*','arn:aws:s3:::logs*']",
        "'Resource':'arn:aws:s3:::logs/AWSLogs/????????3333/*'",
        "'Resource':'arn:aws:s3:::logs/AWSLogs/${aws:SourceAccount}/*'",
        "'Resource':'arn:aws:s3:::logs/AWSLogs/${aws:SourceVpce, ^111122223333^}/*'",
        "'NotResource':'arn:aws:s3:::other/*'",
        "'Condition':{}",
        "'Sid':'Any'"
      })
  void certainly_reaches_the_request(String element) {
    assertThat(judge(allow(element))).isInstanceOf(Allowed.class);
    assertThat(judge(deny(element), allow())).isInstanceOf(Denied.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Principal':{'Service':'config.amazonaws.com'}",
        "'Principal':{'AWS':['111122223333','arn:aws:iam::111122223333:root']}",
        "'Principal':{'AWS':'AROAEXAMPLEEXAMPLE123'}",
        "'Principal':{'Federated':'accounts.google.com','CanonicalUser':'79a59d'}",
        "'Action':'s3:GetObject'",
        "'Action':'kms:PutObject'",
        "'NotAction':['s3:Put*','kms:*']",
        "'Resource':'arn:aws:s3:::logs'",
        "'Resource':'arn:aws:s3:::logs/awslogs/*'",
        "'Resource':'arn:aws-cn:s3:::logs/*'",
        "'Resource':'arn:aws:s3:::logs/AWSLogs/${*}/*'",
        "'NotResource':'arn:aws:s3:::logs/*'"
      })
  void certainly_does_not_reach_it(String element) {
    assertThat(judge(allow(element))).isInstanceOf(NotAllowed.class);
    assertThat(judge(deny(element), allow())).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Principal':{'AWS':'arn:aws:iam::*:root'}",
        "'Principal':{'Service':'cloudtrail.us-east-1.amazonaws.com'}",
        "'Principal':{'Service':'*'}",
        "'Principal':{'Robot':'r2'}",
        "'Principal':{}",
        "'Principal':['*']",
        "'Principal':'*','NotPrincipal':'*'",
        "'Action':'s*:PutObject'",
        "'Action':'PutObject'",
        "'Action':[]",
        "'Action':'*','NotAction':'*'",
        "'Resource':'logs/*'",
        "'Resource':'arn:aws:s3'",
        "'Resource':'arn:aws:S3:::logs/*'",
        "'Resource':'arn:aws:s3:::logs/AWSLogs/${aws:PrincipalTag/team}/*'",
        "'Resource':'arn:aws:s3:::logs/AWSLogs/${aws:SourceVpce}/*'",
        "'Resource':'arn:aws:s3::${aws:SourceAccount}:logs/*'",
        "'Resource':'arn:aws:s3:::logs/${open'",
        "'Resource':{'a':'b'}",
        "'Resource':'*','NotResource':'*'",
        "'Condition':'none'",
        "'Purpose':'none'"
      })
  void nobody_knows_whether_it_reaches(String element) {
    assertThat(judge(allow(element))).isInstanceOf(CannotJudge.class);
    assertThat(judge(deny(element), allow())).isInstanceOf(CannotJudge.class);
    assertThat(judge(allow(element), allow())).isInstanceOf(Allowed.class);
    assertThat(judge(deny(element), deny())).isInstanceOf(Denied.class);
  }

  /** Documented to be everybody; taken so where it shuts out, and not where it lets in. */
  @Test
  void everybody_of_aws_is_shut_out_and_not_let_in() {
    var everybody = "'Principal':{'AWS':['*','111122223333']}";

    assertThat(judge(deny(everybody), allow())).isInstanceOf(Denied.class);
    assertThat(judge(allow(everybody))).isInstanceOf(CannotJudge.class);
  }

  @Test
  void what_is_unknown_does_not_matter_where_the_rest_speaks_of_something_else() {
    var elsewhere = "'Resource':'arn:aws:s3:::other/*'";

    assertThat(judge(deny(elsewhere, UNKNOWN), allow())).isInstanceOf(Allowed.class);
    assertThat(judge(allow(elsewhere, UNKNOWN))).isInstanceOf(NotAllowed.class);
  }

  @Test
  void an_unknown_deny_is_told_with_its_name_and_what_is_unknown() {
    assertThat(judge(deny("'Sid':'Perimeter'", UNKNOWN), allow()))
        .isEqualTo(
            new CannotJudge(
                "the Deny statement 'Perimeter' may reach s3:PutObject on"
                    + " arn:aws:s3:::logs/AWSLogs/111122223333/a:"
                    + " unknown is its condition StringEquals of aws:SourceOrgID"));
  }

  @Test
  void the_deny_that_is_certain_is_the_one_that_is_named() {
    assertThat(judge(allow(), deny("'Sid':'Unknown'", UNKNOWN), deny("'Sid':'Sure'")))
        .isInstanceOfSatisfying(
            Denied.class, denied -> assertThat(denied.by().sid()).contains("Sure"));
  }

  @Test
  void an_effect_that_there_is_not_may_deny() {
    var policy = Said.policy(allow(), deny().replace("Deny", "deny"));

    assertThat(PolicyJudge.judge(policy, REQUEST)).isInstanceOf(CannotJudge.class);
  }

  @Test
  void a_policy_that_says_nothing_allows_nothing() {
    assertThat(judge()).isInstanceOf(NotAllowed.class);
  }

  @Test
  void what_no_statement_allows_is_not_allowed_whatever_a_deny_may_do() {
    assertThat(judge(deny(UNKNOWN))).isInstanceOf(NotAllowed.class);
    assertThat(judge(deny(UNKNOWN), allow("'Action':'s3:GetObject'")))
        .isInstanceOf(NotAllowed.class);
    assertThat(judge(deny(UNKNOWN), allow(UNKNOWN))).isInstanceOf(CannotJudge.class);
  }

  @Test
  void who_is_not_excepted_is_denied() {
    var reader = "'NotPrincipal':{'AWS':'arn:aws:iam::111122223333:role/reader'}";
    var cloudtrail = "'NotPrincipal':{'Service':'cloudtrail.amazonaws.com'}";

    assertThat(judge(deny(reader), allow())).isInstanceOf(Denied.class);
    assertThat(judge(deny(cloudtrail), allow())).isInstanceOf(Allowed.class);
  }

  @Test
  void an_allow_for_all_but_somebody_is_not_documented() {
    assertThat(judge(allow("'NotPrincipal':{'AWS':'111122223333'}")))
        .isInstanceOf(CannotJudge.class);
  }

  @Test
  void an_older_version_knows_no_variables() {
    var resource = "'Resource':'arn:aws:s3:::logs/AWSLogs/${aws:SourceAccount}/*'";

    assertThat(PolicyJudge.judge(Said.inVersion("2008-10-17", allow(resource)), REQUEST))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void a_roles_permissions_name_nobody() {
    var holder =
        new PolicyRequest("", REQUEST.action(), REQUEST.resource(), RequestContext.NOTHING_KNOWN);
    var permissions = "{'Effect':'Allow','Action':'s3:*','Resource':'*'}";

    assertThat(PolicyJudge.judge(Said.policy(permissions), holder)).isInstanceOf(Allowed.class);
    assertThat(PolicyJudge.judge(Said.policy(allow()), holder)).isInstanceOf(CannotJudge.class);
    assertThat(judge(permissions)).isInstanceOf(CannotJudge.class);
  }

  private static Verdict judge(String... statements) {
    return PolicyJudge.judge(Said.policy(statements), REQUEST);
  }
}
