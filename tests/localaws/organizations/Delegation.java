package localaws.organizations;

import java.time.Instant;

/** An account that administers a service for the organization. */
public record Delegation(String service, String account, Instant since) {}
