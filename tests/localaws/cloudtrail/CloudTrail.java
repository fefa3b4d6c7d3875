package localaws.cloudtrail;

import java.util.List;
import localaws.Operation;
import localaws.State;

/** CloudTrail's operations. */
public final class CloudTrail {
  private CloudTrail() {}

  public static List<Operation> operations(State state) {
    return List.of(
        new CreateTrail(state),
        new UpdateTrail(state),
        new DeleteTrail(state),
        new StartLogging(state),
        new StopLogging(state),
        new GetTrail(state),
        new GetTrailStatus(state),
        new DescribeTrails(state),
        new ListTrails(state),
        new GetEventSelectors(state),
        new PutEventSelectors(state),
        new GetInsightSelectors(state),
        new PutInsightSelectors(state),
        new ListTags(state),
        new AddTags(state),
        new RemoveTags(state),
        new LookupEvents(state),
        new RegisterOrganizationDelegatedAdmin(state),
        new DeregisterOrganizationDelegatedAdmin(state));
  }
}
