package guardrail.remediation;

import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A call to CloudTrail, by the trail's ARN and in its home Region. */
public sealed interface TrailRemediation extends Remediation {

  /** Makes the trail; it records nothing until StartLogging (CloudTrail API, CreateTrail). */
  record CreateTrail(TrailSettings settings) implements TrailRemediation {
    @Override
    public List<String> iamActions() {
      return passingTheRole("cloudtrail:CreateTrail", settings);
    }

    @Override
    public boolean needs(Remediation earlier) {
      return false;
    }
  }

  /** Makes the trail record. */
  record StartLogging() implements TrailRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("cloudtrail:StartLogging");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return earlier instanceof CreateTrail;
    }
  }

  /**
   * Puts all drifted settings back at once: CloudTrail takes about one write a second.
   *
   * @param wanted the values
   * @param drifted which of them to send; the others stay as they are
   */
  record UpdateTrail(TrailSettings wanted, Set<Setting> drifted) implements TrailRemediation {
    private static final Set<Setting> LOG_GROUP =
        EnumSet.of(Setting.CLOUD_WATCH_LOGS_LOG_GROUP, Setting.CLOUD_WATCH_LOGS_ROLE);

    public UpdateTrail {
      var sent = EnumSet.copyOf(drifted);
      if (!Collections.disjoint(sent, LOG_GROUP)) {
        // CloudTrail takes a log group and its role together or not at all.
        sent.addAll(LOG_GROUP);
      }
      drifted = Collections.unmodifiableSet(sent);
    }

    @Override
    public List<String> iamActions() {
      return drifted.contains(Setting.CLOUD_WATCH_LOGS_ROLE)
          ? passingTheRole("cloudtrail:UpdateTrail", wanted)
          : List.of("cloudtrail:UpdateTrail");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return false;
    }
  }

  /** Replaces all selectors, since CloudTrail keeps none that is not sent (PutEventSelectors). */
  record PutEventSelectors(EventSelectors selectors) implements TrailRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("cloudtrail:PutEventSelectors");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return earlier instanceof CreateTrail;
    }
  }

  /** Looks for these anomalies and no others; for none if there are none. */
  record PutInsightSelectors(Set<InsightSelector> selectors) implements TrailRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("cloudtrail:PutInsightSelectors");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return earlier instanceof CreateTrail;
    }
  }

  /** Adds tags or gives them their value back; others stay. */
  record AddTags(Map<String, String> tags) implements TrailRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("cloudtrail:AddTags");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return earlier instanceof CreateTrail;
    }
  }

  private static List<String> passingTheRole(String action, TrailSettings settings) {
    return settings.cloudWatchLogsRoleArn().isPresent()
        ? List.of(action, "iam:PassRole")
        : List.of(action);
  }
}
