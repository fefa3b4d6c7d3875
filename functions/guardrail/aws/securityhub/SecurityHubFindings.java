package guardrail.aws.securityhub;

import guardrail.alert.Alert;
import guardrail.alert.Particulars;
import guardrail.alert.Tell;
import guardrail.aws.AwsErrors;
import guardrail.observation.AwsError;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.securityhub.model.ImportFindingsError;
import software.amazon.awssdk.services.securityhub.model.InvalidAccessException;

/**
 * Keeps one finding an incident in the Security Hub of the stack's account and Region, and archives
 * it once the repair is proven. What is about no incident, and a drill, is no finding; nor is what
 * Event history shows, which comes after the proof and would take the finding out of the archive
 * again.
 */
public final class SecurityHubFindings implements Tell {
  private static final String OPERATION = "securityhub:BatchImportFindings";

  private final SecurityHubClient hub;
  private final String account;
  private final String region;
  private final String product;

  /** Findings of the account's default product (docs/aws-facts.md H). */
  public SecurityHubFindings(
      SecurityHubClient hub, String partition, String account, String region) {
    this.hub = hub;
    this.account = account;
    this.region = region;
    this.product =
        "arn:%s:securityhub:%s:%s:product/%s/default"
            .formatted(partition, region, account, account);
  }

  @Override
  public void tell(Alert alert) {
    var particulars = Particulars.of(alert);
    if (particulars.isDrill()
        || particulars.incidentIds().isEmpty()
        || particulars.isOfEventHistory()) {
      return;
    }
    var findings =
        particulars.incidentIds().stream()
            .map(id -> new AlertFinding(alert, particulars, id).of(product, account, region))
            .toList();
    try {
      var answer = hub.batchImportFindings(r -> r.findings(findings));
      if (answer.failedCount() != null && answer.failedCount() > 0) {
        var refused = refusal(answer.failedFindings());
        throw new NotTold(refused, new IllegalStateException(refused.brief()));
      }
    } catch (InvalidAccessException disabled) {
      throw new NotTold(
          error(
              AwsErrors.code(disabled),
              "Security Hub CSPM is not enabled in this account and Region: enable it, or deploy"
                  + " with SecurityHub=false"),
          disabled);
    } catch (SdkException exception) {
      throw new NotTold(AwsErrors.error(OPERATION, product, account, region, exception), exception);
    }
  }

  /** AWS answers 200 to a call of which it took nothing (docs/aws-facts.md H). */
  private AwsError refusal(List<ImportFindingsError> failed) {
    return failed.stream()
        .findFirst()
        .map(one -> error(one.errorCode(), one.errorMessage()))
        .orElseGet(() -> error("FailedFindings", "AWS gave no reason"));
  }

  private AwsError error(String code, String message) {
    return new AwsError(OPERATION, product, account, region, code, message);
  }
}
