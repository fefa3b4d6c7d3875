package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

class LogsWireIT {
  private static final String NAME = "/company/trail";

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final CloudWatchLogsClient logs = served.client(CloudWatchLogsClient.builder());

  @Test
  void the_sdk_makes_finds_and_deletes_a_group() {
    logs.createLogGroup(of -> of.logGroupName(NAME));

    var found = found();
    assertThat(found.logGroupName()).isEqualTo(NAME);
    assertThat(found.arn())
        .isEqualTo("arn:aws:logs:eu-central-1:111122223333:log-group:/company/trail:*");
    assertThat(found.creationTime()).isEqualTo(Sample.NOON.toEpochMilli());

    logs.deleteLogGroup(of -> of.logGroupName(NAME));

    assertThat(logs.describeLogGroups().logGroups()).isEmpty();
  }

  @Test
  void the_sdk_changes_how_long_events_are_kept() {
    logs.createLogGroup(of -> of.logGroupName(NAME));
    logs.putRetentionPolicy(to -> to.logGroupName(NAME).retentionInDays(400));
    assertThat(found().retentionInDays()).isEqualTo(400);

    logs.deleteRetentionPolicy(of -> of.logGroupName(NAME));

    assertThat(found().retentionInDays()).isNull();
  }

  @Test
  void the_sdk_reads_the_modelled_errors() {
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> logs.deleteLogGroup(of -> of.logGroupName(NAME)));
    logs.createLogGroup(of -> of.logGroupName(NAME));
    assertThatExceptionOfType(ResourceAlreadyExistsException.class)
        .isThrownBy(() -> logs.createLogGroup(of -> of.logGroupName(NAME)));
  }

  private LogGroup found() {
    return logs.describeLogGroups(of -> of.logGroupNamePrefix(NAME)).logGroups().getFirst();
  }
}
