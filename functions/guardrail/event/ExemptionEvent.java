package guardrail.event;

import guardrail.event.Trigger.ExemptionChanged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That somebody wrote or deleted a parameter in which an exemption stands, or says so by hand. */
public final class ExemptionEvent {
  private static final String DETAIL_TYPE = "Guardrail Exemption";
  private static final Pattern NAME =
      Pattern.compile("/cloudtrail-guardrail/[^/]+/exemption/(\\d{12})");

  private ExemptionEvent() {}

  /** What ./guardrail exempt sends, for no event tells of a call that no trail records. */
  public static String of(String account) {
    return Json.write(Map.of("detail-type", DETAIL_TYPE, "detail", Map.of("account", account)));
  }

  static Optional<ExemptionChanged> read(Map<String, Object> event) {
    var detail = Json.object(event, "detail");
    if (Json.text(event, "detail-type").filter(DETAIL_TYPE::equals).isPresent()) {
      return Json.text(detail, "account")
          .filter(account -> account.matches("\\d{12}"))
          .map(account -> new ExemptionChanged(List.of(account)));
    }
    return Json.text(detail, "eventSource").filter("ssm.amazonaws.com"::equals).isPresent()
        ? Optional.of(accounts(Json.object(detail, "requestParameters")))
            .filter(accounts -> !accounts.isEmpty())
            .map(ExemptionChanged::new)
        : Optional.empty();
  }

  /** DeleteParameters names several. */
  private static List<String> accounts(Map<String, Object> parameters) {
    var several = parameters.get("names") instanceof List<?> names ? names : List.of();
    return Stream.concat(Json.text(parameters, "name").stream(), several.stream())
        .map(name -> NAME.matcher(String.valueOf(name)))
        .filter(name -> name.matches())
        .map(name -> name.group(1))
        .distinct()
        .toList();
  }
}
