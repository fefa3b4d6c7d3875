package guardrail.remediation;

import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Refused;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What AWS does not carry out, because a test says so. */
final class Obstacles {
  private final Set<Setting> unusable = EnumSet.noneOf(Setting.class);
  private final Map<Class<? extends Remediation>, String> failing = new HashMap<>();
  private final Set<Class<? extends Remediation>> ignored = new HashSet<>();

  void refuse(Setting setting) {
    unusable.add(setting);
  }

  void fail(Class<? extends Remediation> call, String code) {
    failing.put(call, code);
  }

  void ignore(Class<? extends Remediation> call) {
    ignored.add(call);
  }

  /** The answer to a call that changes nothing; empty if it is to be carried out. */
  Optional<Result> before(Remediation remediation) {
    var code = failing.get(remediation.getClass());
    if (code != null) {
      return Optional.of(new Failed(Sample.error(code)));
    }
    return ignored.contains(remediation.getClass()) ? Optional.of(new Applied()) : Optional.empty();
  }

  /** The first of the sent settings that CloudTrail may not use. */
  Optional<Result> refusal(TrailSettings wanted, Set<Setting> sent) {
    return unusable.stream()
        .filter(setting -> sent.contains(setting) && !setting.of(wanted).isEmpty())
        .map(setting -> new SettingRefused(setting, Sample.error("KmsKeyDisabledException")))
        .<Result>map(Refused::new)
        .findFirst();
  }
}
