package guardrail.policy.judge;

import java.util.Optional;
import java.util.regex.Pattern;

/** IPv4 addresses and ranges of them; of IPv6 nothing is known here, since no request has one. */
record Address(long bits, int length) {
  private static final String OCTET = "(0|[1-9]\\d{0,2})";
  private static final Pattern RANGE =
      Pattern.compile("%1$s\\.%1$s\\.%1$s\\.%1$s(?:/(\\d|[12]\\d|3[0-2]))?".formatted(OCTET));

  static Truth in(String asked, String wanted) {
    var address = of(asked).filter(one -> one.length == 32);
    var range = of(wanted);
    return address.isPresent() && range.isPresent()
        ? Truth.of(range.get().has(address.get()))
        : Truth.UNKNOWN;
  }

  private boolean has(Address other) {
    int rest = 32 - length;
    return bits >> rest == other.bits >> rest;
  }

  private static Optional<Address> of(String text) {
    var match = RANGE.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    long bits = 0;
    for (int i = 1; i <= 4; i++) {
      int octet = Integer.parseInt(match.group(i));
      if (octet > 255) {
        return Optional.empty();
      }
      bits = bits << 8 | octet;
    }
    var length = match.group(5);
    return Optional.of(new Address(bits, length == null ? 32 : Integer.parseInt(length)));
  }
}
