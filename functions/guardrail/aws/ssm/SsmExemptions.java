package guardrail.aws.ssm;

import guardrail.aws.AwsErrors;
import guardrail.exemption.ExemptionRule;
import guardrail.exemption.Exemptions;
import guardrail.exemption.ParameterVersion;
import guardrail.exemption.Verdict;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterHistory;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/**
 * Reads the hub's parameters. Only GetParameterHistory gives value and writer of one version
 * (docs/aws-facts.md M); its order is not promised, so all of its pages are read.
 *
 * @param hub the account that the parameters are in
 */
public record SsmExemptions(SsmClient ssm, ExemptionRule rule, String hub, String region)
    implements Exemptions {

  @Override
  public Verdict of(String account, Instant now) {
    return rule.judge(account, newest(rule.parameterOf(account)), now);
  }

  private Part<Optional<ParameterVersion>> newest(String name) {
    try {
      return new Known<>(
          ssm.getParameterHistoryPaginator(r -> r.name(name).maxResults(50)).stream()
              .flatMap(page -> page.parameters().stream())
              .max(Comparator.comparing(ParameterHistory::version))
              .map(SsmExemptions::written));
    } catch (ParameterNotFoundException ordinary) {
      return new Known<>(Optional.empty());
    } catch (SdkException exception) {
      return new Unreadable<>(
          AwsErrors.error("ssm:GetParameterHistory", name, hub, region, exception));
    }
  }

  private static ParameterVersion written(ParameterHistory version) {
    return new ParameterVersion(
        version.version(),
        Optional.ofNullable(version.value()).orElse(""),
        Optional.ofNullable(version.lastModifiedUser()).orElse(""),
        Optional.ofNullable(version.lastModifiedDate()).orElse(Instant.EPOCH));
  }
}
