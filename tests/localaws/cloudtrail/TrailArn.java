package localaws.cloudtrail;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a trail lives: its home Region, owner and name. */
public record TrailArn(String region, String account, String name) {
  private static final Pattern FORM =
      Pattern.compile("arn:aws:cloudtrail:([a-z0-9-]+):(\\d{12}):trail/(.+)");

  static Optional<TrailArn> parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new TrailArn(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "arn:aws:cloudtrail:" + region + ":" + account + ":trail/" + name;
  }
}
