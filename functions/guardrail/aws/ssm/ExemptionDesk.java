package guardrail.aws.ssm;

import guardrail.aws.AwsRefused;
import guardrail.exemption.Exemption;
import guardrail.exemption.ExemptionRule;
import java.util.List;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Where a person opens and closes exemptions. Each method throws {@link AwsRefused}. */
public record ExemptionDesk(SsmClient ssm, ExemptionRule rule, String region) {

  /** Writes it, in place of any other of the account. */
  public void open(Exemption exemption) {
    var name = rule.parameterOf(exemption.account());
    AwsRefused.or(
        "ssm:PutParameter",
        name,
        region,
        () ->
            ssm.putParameter(r ->
                r.name(name).value(exemption.json()).type(ParameterType.STRING).overwrite(true)));
  }

  public void close(String account) {
    var name = rule.parameterOf(account);
    AwsRefused.or(
        "ssm:DeleteParameter", name, region, () -> ssm.deleteParameter(r -> r.name(name)));
  }

  /** The accounts for which there is any, whether it counts or not. */
  public List<String> accounts() {
    var path = rule.prefix().replaceFirst("/$", "");
    return AwsRefused.or(
        "ssm:GetParametersByPath",
        path,
        region,
        () ->
            ssm.getParametersByPathPaginator(r -> r.path(path)).stream()
                .flatMap(page -> page.parameters().stream())
                .map(Parameter::name)
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .filter(account -> account.matches("\\d{12}"))
                .sorted()
                .toList());
  }
}
