package localaws.organizations;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;

/** A small organization to test with: its manager, one member, and the sample account outside. */
public record SampleOrganization(World world) {
  public static final String ID = "o-exampleorgid";
  public static final String MANAGEMENT = "999988887777";
  public static final String MEMBER = "444455556666";
  public static final String UNIT = "ou-exam-12345678";
  public static final Caller MANAGER = Caller.user(MANAGEMENT, "manager", "AKIAMANAGER");
  public static final Caller MEMBERS_ADMIN = Caller.user(MEMBER, "admin", "AKIAMEMBER");

  public static SampleOrganization founded() {
    return founded(() -> Sample.NOON);
  }

  public static SampleOrganization founded(InstantSource clock) {
    var world = Sample.world(clock);
    world.register(MANAGER);
    world.register(MEMBERS_ADMIN);
    world.run(state -> {
      state.organization().found(ID, MANAGEMENT);
      state.organization().addUnit(UNIT, "workloads", Organization.ROOT);
      state.organization().join(MEMBER, "first", JoinedMethod.CREATED, Sample.NOON);
    });
    return new SampleOrganization(world);
  }

  public Map<String, Object> call(Caller caller, String operation, Map<String, Object> members) {
    return world.call(caller, "us-east-1", "organizations", operation, members);
  }

  /** The code of the refusal that the call must meet. */
  public String refusal(Caller caller, String operation, Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> call(caller, operation, members)).code();
  }

  public static String trailArn(String account) {
    return Sample.TRAIL_ARN.replace(Sample.ACCOUNT, account);
  }

  /** The account's own trail of all Regions in a bucket of its own, both as in the sample. */
  public void record(Caller caller) {
    var account = caller.account();
    var bucket = "logs-" + account;
    world.run(state -> {
      state.buckets().create(bucket, account, Sample.REGION);
      var policy = Sample.policy(bucket).replace(Sample.ACCOUNT, account);
      state.buckets().setPolicy(bucket, Optional.of(policy));
    });
    var trail =
        Map.<String, Object>of(
            "Name", Sample.TRAIL, "S3BucketName", bucket, "IsMultiRegionTrail", true);
    world.call(caller, "cloudtrail", "CreateTrail", trail);
    world.call(caller, "cloudtrail", "StartLogging", Map.of("Name", Sample.TRAIL));
  }

  @SuppressWarnings("unchecked") // the stand-in's maps have string keys
  static Map<String, Object> inside(Map<String, Object> map, String member) {
    return (Map<String, Object>) Objects.requireNonNull(map.get(member));
  }

  /** One member of each entry of a list in an answer. */
  static List<Object> each(Map<String, Object> answer, String list, String member) {
    return ((List<?>) Objects.requireNonNull(answer.get(list)))
        .stream()
            .<Object>map(entry -> Objects.requireNonNull(((Map<?, ?>) entry).get(member)))
            .toList();
  }
}
