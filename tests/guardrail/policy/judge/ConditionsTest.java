package guardrail.policy.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operator, both ways, on keys that are there, are not, or may be. */
class ConditionsTest {
  private static final PolicyRequest REQUEST =
      new PolicyRequest(
          "cloudtrail.amazonaws.com",
          "s3:PutObject",
          "arn:aws:s3:::logs/a",
          RequestContext.NOTHING_KNOWN
              .with("text", "Some*Text")
              .with("arn", "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail")
              .with("aws:SourceAccount", "111122223333")
              .with("flag", "true")
              .with("number", "10")
              .with("moment", "2026-05-01T00:00:00Z")
              .with("address", "192.0.2.10")
              .with("bytes", "QQ==")
              .with("many", "one", "two")
              .without("gone"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          StringEquals                | TEXT    | Some*Text                              | YES
          StringEquals                | text    | some*text                              | NO
          StringEquals                | text    | Some*                                  | NO
          StringEquals                | text    | Some${*}Text                           | YES
          StringNotEquals             | text    | Some*Text                              | NO
          StringNotEquals             | text    | other                                  | YES
          StringEqualsIgnoreCase      | text    | SOME*TEXT                              | YES
          StringNotEqualsIgnoreCase   | text    | SOME*TEXT                              | NO
          StringLike                  | text    | Some*                                  | YES
          StringLike                  | text    | Some?Tex?                              | YES
          StringLike                  | text    | Some${?}Text                           | NO
          StringNotLike               | text    | *Text                                  | NO
          StringEquals                | aws:SourceAccount | ${aws:SourceAccount}         | YES
          StringEquals                | text    | ${aws:username}                        | UNKNOWN
          ArnLike                     | arn     | arn:aws:cloudtrail:*:111122223333:trail/* | YES
          ArnEquals                   | arn     | arn:aws:cloudtrail:*:${aws:SourceAccount}:* | YES
          ArnLike                     | arn     | arn:aws:cloudtrail:*:444455556666:*    | NO
          ArnLike                     | arn     | arn:aws:*                              | UNKNOWN
          ArnNotLike                  | arn     | arn:*:*:*:*:*                          | NO
          ArnNotEquals                | arn     | arn:aws:s3:::logs                      | YES
          ArnLike                     | text    | arn:*:*:*:*:*                          | UNKNOWN
          Bool                        | flag    | true                                   | YES
          Bool                        | flag    | false                                  | NO
          Bool                        | flag    | True                                   | UNKNOWN
          NumericEquals               | number  | 10.0                                   | YES
          NumericNotEquals            | number  | 10                                     | NO
          NumericLessThan             | number  | 10                                     | NO
          NumericLessThanEquals       | number  | 10                                     | YES
          NumericGreaterThan          | number  | 9                                      | YES
          NumericGreaterThanEquals    | number  | 11                                     | NO
          NumericEquals               | number  | ten                                    | UNKNOWN
          DateEquals                  | moment  | 2026-05-01T02:00:00+02:00              | YES
          DateEquals                  | moment  | 1777593600                             | YES
          DateNotEquals               | moment  | 2026-05-01T00:00:00Z                   | NO
          DateLessThan                | moment  | 2027-01-01T00:00:00Z                   | YES
          DateLessThanEquals          | moment  | 2025-01-01T00:00:00Z                   | NO
          DateGreaterThan             | moment  | 2025-01-01T00:00:00Z                   | YES
          DateGreaterThanEquals       | moment  | 2027-01-01T00:00:00Z                   | NO
          DateEquals                  | moment  | yesterday                              | UNKNOWN
          IpAddress                   | address | 192.0.2.0/24                           | YES
          IpAddress                   | address | 0.0.0.0/0                              | YES
          IpAddress                   | address | 192.0.2.11                             | NO
          NotIpAddress                | address | 192.0.2.10/32                          | NO
          IpAddress                   | address | 2001:db8::/32                          | UNKNOWN
          IpAddress                   | address | 300.0.0.0/8                            | UNKNOWN
          BinaryEquals                | bytes   | QQ                                     | YES
          BinaryEquals                | bytes   | QUE=                                   | NO
          BinaryEquals                | bytes   | -                                      | UNKNOWN
          Null                        | text    | false                                  | YES
          Null                        | text    | true                                   | NO
          Null                        | gone    | true                                   | YES
          Null                        | other   | true                                   | UNKNOWN
          Null                        | text    | no                                     | UNKNOWN
          StringEquals                | gone    | a                                      | NO
          StringNotEquals             | gone    | a                                      | YES
          ArnNotLike                  | gone    | arn:*:*:*:*:*                          | YES
          NumericNotEquals            | gone    | 1                                      | YES
          NotIpAddress                | gone    | 0.0.0.0/0                              | YES
          Bool                        | gone    | true                                   | NO
          BoolIfExists                | gone    | true                                   | YES
          BoolIfExists                | flag    | false                                  | NO
          StringEqualsIfExists        | other   | a                                      | UNKNOWN
          StringNotEquals             | other   | a                                      | UNKNOWN
          StringEquals                | many    | one                                    | UNKNOWN
          ForAnyValue:StringEquals    | many    | one                                    | YES
          ForAnyValue:StringEquals    | many    | three                                  | NO
          ForAnyValue:StringNotEquals | many    | one                                    | YES
          ForAllValues:StringLike     | many    | ?*                                     | YES
          ForAllValues:StringEquals   | many    | one                                    | NO
          ForAllValues:StringNotEquals | many   | one                                    | NO
          ForAllValues:StringEquals   | gone    | one                                    | YES
          ForAnyValue:StringNotEquals | gone    | one                                    | NO
          ForAnyValue:StringLikeIfExists | gone | one                                    | UNKNOWN
          stringequals                | text    | a                                      | UNKNOWN
          StringResembles             | text    | a                                      | UNKNOWN
          NullIfExists                | text    | false                                  | UNKNOWN
          ForSomeValues:StringEquals  | text    | a                                      | UNKNOWN
          """)
  void holds(String operator, String key, String value, Truth holds) {
    assertThat(judge("'%s':{'%s':'%s'}".formatted(operator, key, value))).isEqualTo(holds);
    assertThat(judge("'%s':{'%s':['%s']}".formatted(operator, key, value))).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'StringEquals':{'text':['a','Some*Text']}                               | YES
          'StringNotEquals':{'text':['a','Some*Text']}                            | NO
          'StringEquals':{'text':['${aws:username}','Some*Text']}                 | YES
          'StringNotEquals':{'text':['${aws:username}','a']}                      | UNKNOWN
          'Bool':{'flag':'true'},'StringEquals':{'text':'a'}                      | NO
          'Bool':{'flag':'true'},'StringEquals':{'text':'Some*Text','gone':'a'}   | NO
          'Bool':{'other':'true'},'StringEquals':{'text':'a'}                     | NO
          'Bool':{'other':'true'},'StringEquals':{'text':'Some*Text'}             | UNKNOWN
          'Bool':{'flag':true},'NumericEquals':{'number':10}                      | YES
          'StringEquals':{}                                                       | UNKNOWN
          'StringEquals':{'text':[]}                                              | UNKNOWN
          'StringEquals':{'text':{'a':'b'}}                                       | UNKNOWN
          'StringEquals':{'text':'Some*Text','Text':'Some*Text'}                  | UNKNOWN
          'StringEquals':'text'                                                   | UNKNOWN
          """,
      quoteCharacter = '"')
  void all_operators_and_keys_must_hold_and_any_of_the_values(String condition, Truth holds) {
    assertThat(judge(condition)).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${aws:SourceAccount}", "${*}"})
  void an_older_version_compares_what_is_written(String value) {
    var condition = "'Condition':{'StringEquals':{'text':'%s'}}".formatted(value);
    var context = RequestContext.NOTHING_KNOWN.with("text", value);
    var request =
        new PolicyRequest(
            REQUEST.servicePrincipal(), REQUEST.action(), REQUEST.resource(), context);

    assertThat(PolicyJudge.judge(Said.inVersion("2008-10-17", Said.allow(condition)), request))
        .isInstanceOf(Verdict.Allowed.class);
  }

  private static Truth judge(String condition) {
    var policy = Said.policy(Said.allow("'Condition':{" + condition + "}"));
    return switch (PolicyJudge.judge(policy, REQUEST)) {
      case Verdict.Allowed _ -> Truth.YES;
      case Verdict.NotAllowed _ -> Truth.NO;
      case Verdict.CannotJudge _ -> Truth.UNKNOWN;
      case Verdict.Denied _ -> throw new AssertionError("nothing denies");
    };
  }
}
