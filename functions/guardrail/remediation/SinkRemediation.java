package guardrail.remediation;

import java.util.List;

/** A call that makes a topic or a log group of the standard again, or lets CloudTrail use it. */
public sealed interface SinkRemediation extends Remediation {
  /** The ARN of the topic or log group. */
  String resource();

  /** Makes the topic, with nobody subscribed to it. */
  record CreateTopic(String resource) implements SinkRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("sns:CreateTopic");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return false;
    }
  }

  /** Lets CloudTrail publish, beside whom the policy lets already. */
  record SetTopicPolicy(String resource, String policy) implements SinkRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("sns:SetTopicAttributes");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return earlier instanceof CreateTopic;
    }
  }

  /** Makes the log group, empty. */
  record CreateLogGroup(String resource) implements SinkRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("logs:CreateLogGroup");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return false;
    }
  }

  /** Keeps what is in the log group as long as the standard says. */
  record PutRetentionPolicy(String resource, int days) implements SinkRemediation {
    @Override
    public List<String> iamActions() {
      return List.of("logs:PutRetentionPolicy");
    }

    @Override
    public boolean needs(Remediation earlier) {
      return earlier instanceof CreateLogGroup;
    }
  }
}
