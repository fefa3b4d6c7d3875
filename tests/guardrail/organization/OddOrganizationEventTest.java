package guardrail.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import guardrail.event.Events;
import guardrail.organization.OrganizationNews.Came;
import guardrail.organization.OrganizationNews.Left;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody promises the shape of these records: whatever a field holds, the event is read. */
class OddOrganizationEventTest {
  static List<String> events() {
    return Events.records();
  }

  @ParameterizedTest
  @MethodSource("events")
  void no_missing_or_odd_field_makes_an_event_unreadable(String name) {
    for (var field : Events.paths(name)) {
      for (var event : Events.odd(name, field)) {

        assertThatCode(() -> OrganizationEvent.parse(event)).as(field).doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void no_odd_field_makes_an_account_of_what_is_none(String name) {
    for (var field : Events.paths(name)) {
      for (var event : Events.odd(name, field)) {

        switch (OrganizationEvent.parse(event).news()) {
          case Came(var id, _) -> assertThat(id).matches("[0-9]{12}");
          case Left(var id) -> assertThat(id).matches("[0-9]{12}");
          case OrganizationNews.Weakened _, OrganizationNews.Nothing _ -> {
            // They name none.
          }
        }
      }
    }
  }

  @Test
  void a_record_that_nests_as_deep_as_json_may_is_read() {
    var deep = "{\"a\":".repeat(900) + "{}" + "}".repeat(900);
    var event =
        """
        {"detail-type": "AWS Service Event via CloudTrail", "source": "aws.organizations",
         "detail": {"eventName": "AccountJoinedOrganization", "serviceEventDetails": %s}}
        """
            .formatted(deep);

    assertThatCode(() -> OrganizationEvent.parse(event.getBytes(UTF_8))).doesNotThrowAnyException();
  }
}
