package template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.iam.Access;
import localaws.iam.Policies;
import localaws.iam.Policy;
import localaws.iam.Principal;
import programs.Posed;

/** A request, the policies that have a say in it, and what must come of it. */
record Question(String about, Access access, Policies policies, boolean allowed) {

  boolean judged() {
    return policies.allow(access);
  }

  /** The same question, to somebody else. */
  Posed posed() {
    return new Posed(
        principal(),
        access.action(),
        access.resource(),
        account(),
        access.context(),
        documents(policies.identity()),
        access.action().startsWith("kms:")
            ? List.of(lettingIamDecide())
            : documents(policies.resource()),
        documents(policies.organization()));
  }

  private String principal() {
    return switch (access.principal()) {
      case Principal.Identity identity -> identity.arn();
      case Principal.Service service -> service.name();
    };
  }

  /** A service acts on what is in the stack's account. */
  private String account() {
    return switch (access.principal()) {
      case Principal.Identity identity -> Recorded.account(identity.arn());
      case Principal.Service _ -> Transformed.ACCOUNT;
    };
  }

  /** Without such a key policy no identity's policy counts (KMS Developer Guide, key policies). */
  private Object lettingIamDecide() {
    var owner = Map.of("AWS", "arn:aws:iam::%s:root".formatted(account()));
    return Map.of(
        "Version",
        "2012-10-17",
        "Statement",
        Map.of("Effect", "Allow", "Principal", owner, "Action", "kms:*", "Resource", "*"));
  }

  private static List<Object> documents(Optional<Policy> policy) {
    return policy.<List<Object>>map(given -> List.of(given.document())).orElse(List.of());
  }

  @Override
  public String toString() {
    return "%s: %s on %s is %s"
        .formatted(about, access.action(), access.resource(), allowed ? "allowed" : "denied");
  }
}
