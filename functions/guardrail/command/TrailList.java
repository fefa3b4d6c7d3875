package guardrail.command;

import guardrail.guarded.TrailArn;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which trails an account shows. */
final class TrailList {
  private TrailList() {}

  static String of(String region, List<OtherTrail> shown, Part<List<TrailArn>> everywhere) {
    return here(region, shown) + elsewhere(region, shown, everywhere) + "\n";
  }

  private static String here(String region, List<OtherTrail> shown) {
    if (shown.isEmpty()) {
      return "CloudTrail shows no trail in %s.\n".formatted(region);
    }
    var rows = new ArrayList<>(List.of(List.of("NAME", "HOME", "RECORDS", "WHAT IT IS")));
    shown.forEach(trail -> rows.add(row(region, trail)));
    return "Trails that CloudTrail shows in %s:\n\n%s".formatted(region, Columns.of(rows));
  }

  private static List<String> row(String region, OtherTrail trail) {
    var arn = trail.arn();
    return List.of(
        arn.name(),
        arn.region(),
        trail.recordsManagementEvents() ? "yes" : "no",
        kind(region, trail));
  }

  private static String kind(String region, OtherTrail trail) {
    if (trail.settings().isOrganizationTrail()) {
      return "the organization's, of account " + trail.arn().account();
    }
    return trail.arn().region().equals(region)
        ? "this account's"
        : "shadow of this account's in " + trail.arn().region();
  }

  private static String elsewhere(
      String region, List<OtherTrail> shown, Part<List<TrailArn>> everywhere) {
    return switch (everywhere) {
      case Unreadable(var error) ->
          "\nTrails of other Regions could not be listed: %s\n".formatted(error.brief());
      case Known(var listed) -> {
        var organizations =
            shown.stream()
                .filter(trail -> trail.settings().isOrganizationTrail())
                .map(OtherTrail::arn)
                .toList();
        var commands =
            Stream.concat(shown.stream().map(OtherTrail::arn), listed.stream())
                .distinct()
                .filter(arn -> !arn.region().equals(region) && !organizations.contains(arn))
                .map(arn -> "  %s\n".formatted(Choice.command(arn)))
                .collect(Collectors.joining());
        yield commands.isEmpty()
            ? ""
            : "\nAt home in other Regions, to be adopted there:\n\n" + commands;
      }
    };
  }
}
