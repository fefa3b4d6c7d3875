package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.BucketState;
import guardrail.observation.Observation;
import guardrail.observation.Part.Known;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.Judgement;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result.Applied;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.s3.Bucket;
import localaws.s3.Configuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guardrail makes a lost bucket again as template.yaml made it, not a softer one. */
class HardnessIT {
  @ParameterizedTest
  @CsvSource({"us-east-1, ''", "eu-central-1, audit/trails"})
  void a_remade_bucket_is_as_hard_as_the_stacks(String region, String prefix) {
    try (var deployed = new Account(region);
        var remade = new Account(region)) {
      var parameters = Map.of("LogKeyPrefix", prefix);
      var target = new Target(Account.ID, region, "cloudtrail-guardrail");
      Stack.deploy(Template.read(Path.of("template.yaml"), target, parameters), deployed.world);

      var trail = Account.guarded(region, withPrefix(deployed.bucket(), prefix), Account.ID);
      for (var step : planOfALoss(trail)) {
        assertThat(remade.apply(trail, step)).isEqualTo(new Applied());
      }

      for (var name : List.of(deployed.bucket(), Account.standby(region))) {
        var stacks = deployed.world.bucket(name).orElseThrow();
        var ours = remade.world.bucket(name).orElseThrow();
        assertThat(policy(ours)).isEqualTo(policy(stacks));
        for (var configuration : Configuration.values()) {
          assertThat(ours.configuration(configuration).map(HardnessIT::plain))
              .as(configuration.name())
              .isEqualTo(stacks.configuration(configuration).map(HardnessIT::plain));
        }
        assertThat(ours.region()).isEqualTo(stacks.region());
      }
    }
  }

  private static List<Remediation> planOfALoss(GuardedTrail trail) {
    var lost =
        new Observation(
            new Known<>(Optional.of(trail.standard().settings())),
            new Known<>(Optional.empty()),
            new Known<>(BucketState.ABSENT),
            new Known<>(BucketState.ABSENT),
            List.of(),
            Account.NOON);
    return Judgement.of(trail, lost).plan().steps().stream()
        .filter(BucketRemediation.class::isInstance)
        .toList();
  }

  private static TrailSettings withPrefix(String bucket, String prefix) {
    return Sample.with(Sample.PLAIN.deliveringTo(bucket), Setting.S3_KEY_PREFIX, prefix);
  }

  /** XML writes a list of one as it writes no list; the template's YAML keeps the list. */
  private static Object plain(Object value) {
    return switch (value) {
      case List<?> list when list.size() == 1 -> plain(list.getFirst());
      case Map<?, ?> map -> {
        var changed = new TreeMap<String, Object>();
        map.forEach((key, inner) -> changed.put(key.toString(), plain(inner)));
        yield changed;
      }
      default -> value.toString();
    };
  }

  private static Object policy(Bucket bucket) {
    try {
      return JSON.std.anyFrom(bucket.policy().orElseThrow());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
