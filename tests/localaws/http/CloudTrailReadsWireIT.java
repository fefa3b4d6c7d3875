package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import localaws.Sample;
import localaws.World;
import localaws.cloudtrail.PastEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;
import software.amazon.awssdk.services.cloudtrail.model.TrailInfo;

class CloudTrailReadsWireIT {
  private static final LookupAttribute STOPS =
      LookupAttribute.builder()
          .attributeKey(LookupAttributeKey.EVENT_NAME)
          .attributeValue("Stop")
          .build();

  private final World world = Sample.recording();
  @RegisterExtension final Served served = new Served(world);
  private final CloudTrailClient cloudTrail = served.client(CloudTrailClient.builder());

  @Test
  void the_sdk_puts_selectors_and_gets_them_back() {
    var writes = EventSelector.builder().readWriteType(ReadWriteType.WRITE_ONLY).build();
    cloudTrail.putEventSelectors(put -> put.trailName(Sample.TRAIL).eventSelectors(writes));

    var basic = cloudTrail.getEventSelectors(get -> get.trailName(Sample.TRAIL)).eventSelectors();
    assertThat(basic)
        .singleElement()
        .satisfies(selector -> {
          assertThat(selector.readWriteType()).isEqualTo(ReadWriteType.WRITE_ONLY);
          assertThat(selector.includeManagementEvents()).isTrue();
        });

    var management =
        AdvancedEventSelector.builder()
            .fieldSelectors(
                AdvancedFieldSelector.builder()
                    .field("eventCategory")
                    .equalsValue("Management")
                    .build())
            .build();
    cloudTrail.putEventSelectors(
        put -> put.trailName(Sample.TRAIL).advancedEventSelectors(management));

    var now = cloudTrail.getEventSelectors(get -> get.trailName(Sample.TRAIL));
    assertThat(now.hasEventSelectors()).isFalse();
    assertThat(now.advancedEventSelectors()).isEqualTo(List.of(management));
    assertThat(cloudTrail.getTrail(get -> get.name(Sample.TRAIL)).trail().hasCustomEventSelectors())
        .isTrue();
  }

  @Test
  void the_sdk_lists_trails() {
    assertThat(cloudTrail.listTrails(_ -> {}).trails())
        .extracting(TrailInfo::trailARN)
        .containsExactly(Sample.TRAIL_ARN);
  }

  @Test
  void the_sdk_pages_through_past_events() {
    for (int second = 0; second < 3; second++) {
      var event =
          new PastEvent(
              Sample.ACCOUNT,
              Sample.REGION,
              Sample.NOON.minusSeconds(second),
              "Stop",
              "e" + second);
      world.run(state -> state.history().add(event));
    }

    var events =
        cloudTrail
            .lookupEventsPaginator(look ->
                look.maxResults(2).startTime(Sample.NOON.minusSeconds(2)).lookupAttributes(STOPS))
            .events();

    assertThat(events).extracting(Event::eventId).containsExactly("e0", "e1", "e2");
    assertThat(events).extracting(Event::eventTime).startsWith(Sample.NOON);
  }
}
