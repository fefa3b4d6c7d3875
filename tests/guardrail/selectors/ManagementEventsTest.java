package guardrail.selectors;

import static guardrail.selectors.Written.advanced;
import static guardrail.selectors.Written.basic;
import static guardrail.selectors.Written.management;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which management events selectors leave out. */
class ManagementEventsTest {
  private static final String ALL = "{\"ReadWriteType\":\"All\"}";
  private static final String NO_KMS =
      "{\"ReadWriteType\":\"All\",\"ExcludeManagementEventSources\":[\"kms.amazonaws.com\"]}";
  private static final String NO_RDS =
      "{\"ReadWriteType\":\"All\",\"ExcludeManagementEventSources\":[\"rdsdata.amazonaws.com\"]}";
  private static final String DATA_ALONE =
      "{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]},"
          + "{\"Field\":\"resources.type\",\"Equals\":[\"AWS::S3::Object\"]}]}";

  @Test
  void what_the_standard_asks_for_leaves_nothing_out() {
    var data = Written.advanced(DATA_ALONE).advanced();

    assertThat(EventSelectors.recording(List.of()).leftOut()).isEmpty();
    assertThat(EventSelectors.recording(data).leftOut()).isEmpty();
  }

  @Test
  void a_selector_of_reads_and_one_of_writes_are_one_of_all() {
    var both = basic("{\"ReadWriteType\":\"ReadOnly\"}", "{\"ReadWriteType\":\"WriteOnly\"}");

    assertThat(both.leftOut()).isEmpty();
    assertThat(both.means(basic(ALL))).isTrue();
  }

  @Test
  void half_of_them_leaves_the_other_half_out() {
    assertThat(basic("{\"ReadWriteType\":\"ReadOnly\"}").leftOut()).containsExactly("writes");
    assertThat(basic("{\"ReadWriteType\":\"WriteOnly\"}").leftOut()).containsExactly("reads");
  }

  @Test
  void management_events_that_are_switched_off_are_all_left_out() {
    var off = basic("{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":false}");

    assertThat(off.leftOut()).containsExactly("all management events");
    assertThat(advanced(DATA_ALONE).leftOut()).containsExactly("all management events");
  }

  @Test
  void a_source_is_left_out_where_every_selector_leaves_it_out() {
    assertThat(basic(NO_KMS).leftOut()).containsExactly("kms.amazonaws.com");
    assertThat(basic(NO_KMS, NO_KMS).leftOut()).containsExactly("kms.amazonaws.com");
    assertThat(basic(NO_KMS, NO_RDS).leftOut()).isEmpty();
    assertThat(basic(NO_KMS, ALL).leftOut()).isEmpty();
  }

  @Test
  void a_source_may_be_left_out_of_reads_alone() {
    var selectors =
        basic(
            "{\"ReadWriteType\":\"ReadOnly\","
                + "\"ExcludeManagementEventSources\":[\"kms.amazonaws.com\"]}",
            "{\"ReadWriteType\":\"WriteOnly\"}");

    assertThat(selectors.leftOut()).containsExactly("reads of kms.amazonaws.com");
  }

  @Test
  void basic_and_advanced_selectors_that_leave_the_same_out_are_the_same() {
    var advanced = management("{\"Field\":\"eventSource\",\"NotEquals\":[\"kms.amazonaws.com\"]}");

    assertThat(advanced.leftOut()).containsExactly("kms.amazonaws.com");
    assertThat(advanced.means(basic(NO_KMS))).isTrue();
    assertThat(advanced.means(basic(ALL))).isFalse();
  }

  @Test
  void an_advanced_selector_of_reads_leaves_writes_out() {
    var reads = management("{\"Field\":\"readOnly\",\"Equals\":[\"true\"]}");

    assertThat(reads.leftOut()).containsExactly("writes");
    assertThat(management("{\"Field\":\"readOnly\",\"Equals\":[\"true\",\"false\"]}").leftOut())
        .isEmpty();
  }

  @Test
  void what_one_selector_leaves_out_another_may_take_by_its_source() {
    var but =
        "{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]},"
            + "{\"Field\":\"eventSource\",\"NotEquals\":[\"kms.amazonaws.com\"]}]}";
    var alone =
        "{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]},"
            + "{\"Field\":\"eventSource\",\"Equals\":[\"kms.amazonaws.com\"]}]}";

    assertThat(advanced(but, alone).leftOut()).isEmpty();
    assertThat(advanced(alone).leftOut()).containsExactly("all management events");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Field\":\"userIdentity.arn\",\"NotEquals\":[\"arn:aws:iam::111122223333:user/m\"]}",
        "{\"Field\":\"eventSource\",\"NotStartsWith\":[\"kms\"]}",
        "{\"Field\":\"eventSource\",\"StartsWith\":[\"k\"]}",
        "{\"Field\":\"eventName\",\"NotEquals\":[\"Decrypt\"]}",
        "{\"Field\":\"readOnly\",\"NotEquals\":[\"true\"]}"
      })
  void a_condition_that_is_not_understood_may_leave_anything_out(String condition) {
    assertThat(management(condition).leftOut()).containsExactly("all management events");
  }

  @Test
  void two_conditions_on_the_source_are_not_understood() {
    var twice =
        management(
            "{\"Field\":\"eventSource\",\"NotEquals\":[\"kms.amazonaws.com\"]}",
            "{\"Field\":\"eventSource\",\"NotEquals\":[\"rdsdata.amazonaws.com\"]}");

    assertThat(twice.leftOut()).containsExactly("all management events");
  }

  @Test
  void a_condition_that_is_not_understood_takes_nothing_from_a_selector_beside_it() {
    var selectors =
        advanced(
            "{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}]}",
            "{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]},"
                + "{\"Field\":\"eventName\",\"Equals\":[\"Decrypt\"]}]}");

    assertThat(selectors.leftOut()).isEmpty();
  }
}
