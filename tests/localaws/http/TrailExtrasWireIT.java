package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.InsightNotEnabledException;
import software.amazon.awssdk.services.cloudtrail.model.InsightSelector;
import software.amazon.awssdk.services.cloudtrail.model.InsightType;
import software.amazon.awssdk.services.cloudtrail.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudtrail.model.Tag;

/** Insights, tags and the four times and errors of a trail's status. */
class TrailExtrasWireIT {
  private static final Tag OWNER = Tag.builder().key("owner").value("security").build();

  private final World world = Sample.recording();
  @RegisterExtension final Served served = new Served(world);
  private final CloudTrailClient cloudTrail = served.client(CloudTrailClient.builder());

  @Test
  void the_sdk_switches_insights_on_and_off() {
    var rate = InsightSelector.builder().insightType(InsightType.API_CALL_RATE_INSIGHT).build();
    cloudTrail.putInsightSelectors(put -> put.trailName(Sample.TRAIL).insightSelectors(rate));

    assertThat(
            cloudTrail.getInsightSelectors(get -> get.trailName(Sample.TRAIL)).insightSelectors())
        .singleElement()
        .extracting(InsightSelector::insightType)
        .isEqualTo(InsightType.API_CALL_RATE_INSIGHT);
    assertThat(cloudTrail.describeTrails().trailList().getFirst().hasInsightSelectors()).isTrue();

    cloudTrail.putInsightSelectors(put -> put.trailName(Sample.TRAIL).insightSelectors(List.of()));

    assertThatExceptionOfType(InsightNotEnabledException.class)
        .isThrownBy(() -> cloudTrail.getInsightSelectors(get -> get.trailName(Sample.TRAIL)));
  }

  @Test
  void the_sdk_adds_lists_and_removes_tags() {
    cloudTrail.addTags(add -> add.resourceId(Sample.TRAIL_ARN).tagsList(OWNER));

    assertThat(cloudTrail.listTags(of -> of.resourceIdList(Sample.TRAIL_ARN)).resourceTagList())
        .singleElement()
        .satisfies(tags -> assertThat(tags.tagsList()).containsExactly(OWNER));

    cloudTrail.removeTags(remove -> remove.resourceId(Sample.TRAIL_ARN).tagsList(OWNER));

    assertThat(
            cloudTrail
                .listTags(of -> of.resourceIdList(Sample.TRAIL_ARN))
                .resourceTagList()
                .getFirst()
                .tagsList())
        .isEmpty();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> cloudTrail.listTags(of -> of.resourceIdList(Sample.TRAIL_ARN + "2")));
  }

  @Test
  void the_sdk_reads_what_was_delivered_and_what_was_not() {
    cloudTrail.updateTrail(to -> to.name(Sample.TRAIL).enableLogFileValidation(true));
    world.deliver();
    world.run(state -> state.buckets().setPolicy(Sample.BUCKET, Optional.empty()));
    world.deliver();

    var status = cloudTrail.getTrailStatus(get -> get.name(Sample.TRAIL));

    assertThat(status.latestDeliveryTime()).isEqualTo(Sample.NOON);
    assertThat(status.latestDigestDeliveryTime()).isEqualTo(Sample.NOON);
    assertThat(status.latestDeliveryError()).isEqualTo("AccessDenied");
    assertThat(status.latestDigestDeliveryError()).isEqualTo("AccessDenied");
    assertThat(status.latestNotificationError()).isNull();
  }
}
