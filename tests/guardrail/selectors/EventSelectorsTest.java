package guardrail.selectors;

import static guardrail.selectors.Written.advanced;
import static guardrail.selectors.Written.basic;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which data events selectors record, however they are written. */
class EventSelectorsTest {
  private static final String S3 =
      "{\"Field\":\"resources.type\",\"Equals\":[\"AWS::S3::Object\"]}";
  private static final String DATA = "{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]}";

  @Test
  void management_events_are_none() {
    assertThat(basic("{\"ReadWriteType\":\"All\"}").dataEvents()).isEmpty();
    assertThat(Written.management().dataEvents()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AWS::S3::Object, arn:aws:s3",
    "AWS::Lambda::Function, arn:aws:lambda",
    "AWS::DynamoDB::Table, arn:aws:dynamodb"
  })
  void the_beginning_of_an_arn_is_all_of_a_type(String type, String beginning) {
    var all = advanced(data("{\"Field\":\"resources.type\",\"Equals\":[\"" + type + "\"]}"));

    assertThat(ofType(type, "All", beginning).dataEvents()).isEqualTo(all.dataEvents());
  }

  @Test
  void basic_selectors_name_objects_by_how_their_arn_begins() {
    var arn = "arn:aws:s3:::payroll/";

    assertThat(ofType("AWS::S3::Object", "All", arn).dataEvents())
        .isEqualTo(
            advanced(data(S3, "{\"Field\":\"resources.ARN\",\"StartsWith\":[\"" + arn + "\"]}"))
                .dataEvents());
  }

  @Test
  void basic_selectors_name_a_function_by_its_whole_arn() {
    var arn = "arn:aws:lambda:us-east-1:111122223333:function:pay";

    assertThat(ofType("AWS::Lambda::Function", "All", arn).dataEvents())
        .isEqualTo(
            advanced(
                    data(
                        "{\"Field\":\"resources.type\",\"Equals\":[\"AWS::Lambda::Function\"]}",
                        "{\"Field\":\"resources.ARN\",\"Equals\":[\"" + arn + "\"]}"))
                .dataEvents());
  }

  @ParameterizedTest
  @CsvSource({"ReadOnly, true", "WriteOnly, false"})
  void basic_selectors_of_reads_or_writes_select_data_events_so(String type, String readOnly) {
    assertThat(ofType("AWS::S3::Object", type, "arn:aws:s3").dataEvents())
        .isEqualTo(
            advanced(data(S3, "{\"Field\":\"readOnly\",\"Equals\":[\"" + readOnly + "\"]}"))
                .dataEvents())
        .isNotEqualTo(ofType("AWS::S3::Object", "All", "arn:aws:s3").dataEvents());
  }

  @Test
  void a_type_without_a_resource_records_nothing() {
    assertThat(
            basic("{\"DataResources\":[{\"Type\":\"AWS::S3::Object\",\"Values\":[]}]}")
                .dataEvents())
        .isEmpty();
  }

  @Test
  void names_and_order_mean_nothing() {
    var one = data(S3, "{\"Field\":\"readOnly\",\"Equals\":[\"false\"]}");
    var two =
        data("{\"Field\":\"resources.type\",\"Equals\":[\"AWS::SNS::Topic\",\"AWS::SQS::Queue\"]}");
    var other =
        "{\"Name\":\"pay\",\"FieldSelectors\":["
            + "{\"Field\":\"resources.type\",\"Equals\":[\"AWS::SQS::Queue\",\"AWS::SNS::Topic\"]},"
            + DATA
            + "]}";

    assertThat(advanced(one, two).means(advanced(other, one))).isTrue();
    assertThat(advanced(one, two).means(advanced(one))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Field\":\"eventName\",\"NotEquals\":[\"GetObject\"]}",
        "{\"Field\":\"aFieldOfTomorrow\",\"Equals\":[\"x\"]}",
        "{\"Field\":\"resources.ARN\",\"NotStartsWith\":[\"arn:aws:s3:::payroll/\"]}"
      })
  void any_further_condition_is_another_meaning(String condition) {
    assertThat(advanced(data(S3, condition)).means(advanced(data(S3)))).isFalse();
    assertThat(advanced(data(S3, condition)).means(advanced(data(condition, S3)))).isTrue();
  }

  private static String data(String... fields) {
    return "{\"FieldSelectors\":[" + DATA + "," + String.join(",", fields) + "]}";
  }

  private static EventSelectors ofType(String type, String readWrite, String arn) {
    return basic(
        "{\"ReadWriteType\":\"%s\",\"DataResources\":[{\"Type\":\"%s\",\"Values\":[\"%s\"]}]}"
            .formatted(readWrite, type, arn));
  }
}
