package localaws.organizations;

import java.util.Map;
import localaws.AwsError;
import localaws.Request;
import org.jspecify.annotations.Nullable;

/** Only begins it and knows no account id; Organization.finish ends it (C1). */
record CreateAccount(Standing standing) implements OrganizationWrite {
  private static final String HIDDEN = "****";

  @Override
  public Map<String, Object> answer(Request request) {
    standing.ofManagement(request);
    var name = request.text("AccountName").orElse("");
    if (name.isEmpty() || !request.text("Email").orElse("").contains("@")) {
      throw AwsError.refused("InvalidInputException", "An account needs a name and an address.");
    }
    var id = standing.organization().ask(name);
    return Map.of(
        "CreateAccountStatus",
        Map.of(
            "Id",
            id,
            "AccountName",
            name,
            "State",
            "IN_PROGRESS",
            "RequestedTimestamp",
            EpochSeconds.of(request.at())));
  }

  /** Names and addresses are hidden in records (docs/aws-facts.md C1). */
  @Override
  public Map<String, Object> requestParameters(Request request) {
    return Map.of("accountName", HIDDEN, "email", HIDDEN, "tags", request.list("Tags"));
  }

  @Override
  public @Nullable Map<String, Object> responseElements(Map<String, Object> answer) {
    return answer.get("CreateAccountStatus") instanceof Map<?, ?> status
        ? Map.of(
            "createAccountStatus",
            Map.of(
                "id",
                String.valueOf(status.get("Id")),
                "accountName",
                HIDDEN,
                "state",
                "IN_PROGRESS",
                "requestedTimestamp",
                DisplayTime.ofSeconds(status.get("RequestedTimestamp"))))
        : null;
  }
}
