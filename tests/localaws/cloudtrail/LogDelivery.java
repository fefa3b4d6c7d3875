package localaws.cloudtrail;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import localaws.State;
import localaws.iam.Access;
import localaws.iam.AssumableRole;
import localaws.iam.Principal;
import localaws.organizations.Arns;

/** Whether CloudTrail, in its role, may write a trail's events to a log group (E3). */
record LogDelivery(State state, TrailArn trail, boolean ofOrganization) {
  enum Obstacle {
    NO_ROLE,
    NO_TRUST,
    NO_GROUP,
    NO_RIGHTS
  }

  /** The group's ARN ends in ":*". */
  Optional<Obstacle> obstacle(String groupArn, String roleArn) {
    var role = state.roles().find(roleArn);
    if (role.isEmpty()) {
      return Optional.of(Obstacle.NO_ROLE);
    }
    if (!role.get().trust().allows(new Acting(trail).to("sts:AssumeRole", roleArn))) {
      return Optional.of(Obstacle.NO_TRUST);
    }
    if (!state.logGroups().exists(groupArn)) {
      return Optional.of(Obstacle.NO_GROUP);
    }
    return Optional.of(Obstacle.NO_RIGHTS).filter(_ -> !mayWrite(role.get(), groupArn));
  }

  private boolean mayWrite(AssumableRole role, String groupArn) {
    var group = groupArn.replaceFirst(":\\*$", "");
    return streams()
        .map(stream -> group + ":log-stream:" + stream)
        .flatMap(stream ->
            Stream.of("logs:CreateLogStream", "logs:PutLogEvents")
                .map(action -> access(role, action, stream)))
        .allMatch(role.policy()::allows);
  }

  /** Of an organization's trail the members' events come under its id. */
  private Stream<String> streams() {
    var own = "%s_CloudTrail_%s".formatted(trail.account(), trail.region());
    var members =
        state
            .organization()
            .of(trail.account())
            .filter(_ -> ofOrganization)
            .map(Arns::organization)
            .map(id -> id + "_" + own);
    return Stream.concat(Stream.of(own), members.stream());
  }

  private static Access access(AssumableRole role, String action, String stream) {
    return new Access(new Principal.Identity(role.arn()), action, stream, Map.of());
  }
}
