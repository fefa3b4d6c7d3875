package guardrail.command;

import guardrail.alert.Plain;
import guardrail.guarded.TrailArn;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which trail is to be adopted, of all that an account shows. */
sealed interface Choice {
  /** This one. */
  record Chosen(OtherTrail trail) implements Choice {}

  /** The organization's covers the account, and the account cannot change it. */
  record Organizations(OtherTrail trail) implements Choice {}

  /** None, and what to do. */
  record None(String why, boolean fine) implements Choice {}

  /**
   * Chooses.
   *
   * @param region where the command looks, and where a trail must be at home to be adopted
   * @param everywhere the trails of all Regions, as far as AWS lists them
   * @param wanted a name or an ARN
   */
  static Choice of(
      String region,
      List<OtherTrail> shown,
      Part<List<TrailArn>> everywhere,
      Optional<String> wanted) {
    return wanted
        .map(name -> named(region, shown, everywhere.known().orElse(List.of()), name))
        .orElseGet(() -> only(region, shown, everywhere.known().orElse(List.of())));
  }

  private static Choice named(
      String region, List<OtherTrail> shown, List<TrailArn> everywhere, String name) {
    var here = shown.stream().filter(trail -> trail.arn().region().equals(region));
    return here.filter(trail -> isNamed(trail.arn(), name))
        .min(Comparator.comparing(trail -> trail.settings().isOrganizationTrail()))
        .map(Choice::judged)
        .or(() ->
            Stream.concat(shown.stream().map(OtherTrail::arn), everywhere.stream())
                .filter(arn -> isNamed(arn, name))
                .findFirst()
                .map(Choice::elsewhere))
        .orElseGet(() ->
            new None(
                "CloudTrail shows no trail %s in %s: expected one of this account, by name or ARN."
                    .formatted(Plain.line(name), region),
                false));
  }

  private static Choice judged(OtherTrail trail) {
    return trail.settings().isOrganizationTrail() ? new Organizations(trail) : new Chosen(trail);
  }

  private static Choice elsewhere(TrailArn arn) {
    return new None(
        "%s has its home in %s, and only there can it be changed. Run this:\n\n  %s"
            .formatted(arn.name(), arn.region(), command(arn)),
        false);
  }

  private static Choice only(String region, List<OtherTrail> shown, List<TrailArn> everywhere) {
    var own =
        shown.stream()
            .filter(t -> t.arn().region().equals(region) && !t.settings().isOrganizationTrail())
            .toList();
    if (own.size() == 1) {
      return new Chosen(own.getFirst());
    }
    if (own.size() > 1) {
      return new None(
          "Several could be adopted. Say which, for example:\n\n  " + command(own.getFirst().arn()),
          false);
    }
    return shown.stream()
        .filter(trail -> trail.settings().isOrganizationTrail())
        .findFirst()
        .<Choice>map(Organizations::new)
        .orElseGet(() -> none(region, shown.isEmpty() && everywhere.isEmpty()));
  }

  private static Choice none(String region, boolean nowhere) {
    return nowhere
        ? new None(
            """
            There is nothing to adopt. Deploy the stack as it is, and it makes the standard trail:

              sam build && sam deploy --guided --region %s\
            """
                .formatted(region),
            true)
        : new None("None has its home in %s. Run one of the lines above.".formatted(region), false);
  }

  private static boolean isNamed(TrailArn arn, String name) {
    return arn.name().equals(name) || arn.toString().equals(name);
  }

  /** What adopts a trail in its home. */
  static String command(TrailArn arn) {
    return "./guardrail adopt --region %s --trail %s".formatted(arn.region(), arn.name());
  }
}
