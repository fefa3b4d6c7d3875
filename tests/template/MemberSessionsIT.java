package template;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import localaws.iam.Access;
import org.junit.jupiter.api.Test;
import simulation.Scenario;
import simulation.Scenarios;

/** A session in a member may do what it was begun for, and nothing that another was begun for. */
class MemberSessionsIT {

  @Test
  void each_purpose_is_exactly_what_its_sessions_do() {
    var byPurpose = sessions().collect(groupingBy(MemberSession::purpose));

    assertThat(byPurpose).hasSizeGreaterThan(5);
    byPurpose.forEach((purpose, sessions) -> {
      var exercised = sessions.stream().map(MemberSession::exercised).toList();
      assertThat(exercised)
          .allSatisfy(
              used -> assertThat(used.denied()).as("%s %s", purpose, used.story()).isEmpty());
      assertThat(Exercised.idle(exercised, Reduced::byActions)).as(purpose).isEmpty();
      assertThat(Exercised.idle(exercised, Reduced::byResources)).as(purpose).isEmpty();
    });
  }

  @Test
  void what_one_session_changed_no_session_for_something_else_could_have() {
    for (var story : stories().toList()) {
      var byAccount = MemberSession.of(story).stream().collect(groupingBy(s -> s.account()));
      byAccount.values().forEach(MemberSessionsIT::assertApart);
    }
  }

  private static void assertApart(List<MemberSession> sessions) {
    var writing = sessions.stream().filter(MemberSession::mayWrite).toList();
    for (var session : writing) {
      assertThat(sessions)
          .filteredOn(other -> !other.policy().equals(session.policy()))
          .noneMatch(
              other -> session.writes().filter(MemberSessionsIT::isDeed).anyMatch(other::allows));
    }
  }

  /**
   * Whoever makes a bucket may set its ownership: S3 asks for both (S3 API Reference,
   * CreateBucket).
   */
  private static boolean isDeed(List<Access> call) {
    return call.stream()
        .anyMatch(access -> !access.action().equals("s3:PutBucketOwnershipControls"));
  }

  private static Stream<MemberSession> sessions() {
    return stories().flatMap(story -> MemberSession.of(story).stream());
  }

  private static Stream<Scenario> stories() {
    return Scenarios.ALL.stream().filter(story -> story.parameters().containsKey("OrganizationId"));
  }
}
