package guardrail.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailArnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail",
        "arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/a.b_c-d",
        "arn:aws-us-gov:cloudtrail:us-gov-west-1:111122223333:trail/a-b",
        "arn:aws-iso:cloudtrail:us-iso-east-1:111122223333:trail/A1"
      })
  void writes_an_arn_as_it_was_read(String arn) {
    assertThat(TrailArn.parse(arn).map(TrailArn::toString)).contains(arn);
  }

  @Test
  void reads_the_parts_of_an_arn() {
    var arn = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail");

    assertThat(arn).contains(new TrailArn("aws", "us-east-1", "111122223333", "standard-trail"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "standard-trail",
        "arn:aws:cloudtrail:us-east-1:1111:trail/standard-trail",
        "arn:aws:cloudtrail:us-east-1:111122223333:trail/",
        "arn:aws:cloudtrail:us-east-1:111122223333:trail/double--dash",
        "arn:aws:cloudtrail:us-east-1:111122223333:trail/ends-with-",
        "arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/abc",
        "arn:aws:s3:::bucket",
        "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail\n"
      })
  void reads_nothing_else_as_a_trail(String text) {
    assertThat(TrailArn.parse(text)).isEmpty();
  }

  @Test
  void a_bare_name_is_a_trail_of_the_account_and_region_of_the_call() {
    var meant = TrailArn.named(" standard-trail ", "aws", "eu-west-1", "444455556666");

    assertThat(meant).hasToString("arn:aws:cloudtrail:eu-west-1:444455556666:trail/standard-trail");
  }

  @Test
  void an_arn_says_itself_whose_trail_it_is() {
    var meant = TrailArn.named(Sample.ARN.toString(), "aws", "eu-west-1", "444455556666");

    assertThat(meant).isEqualTo(Sample.ARN);
  }
}
