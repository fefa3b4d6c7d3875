package guardrail.command;

import guardrail.alert.DeployCommand;
import guardrail.alert.Plain;
import guardrail.guarded.StackParameters;
import guardrail.observation.OtherTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says how a trail is adopted, what that would change, and what it leaves alone. */
final class AdoptionText {
  private static final String LABEL =
      """
      From then on every change of a parameter needs another VersionLabel, or it does not arrive.
      """;

  private AdoptionText() {}

  static String of(Adoption adoption) {
    var arn = adoption.trail().arn();
    return """
    To guard %s, begin with watching it. In this folder:

      %s

    Set AlertEmail in it, too, or subscribe somebody to the topics that the stack's outputs name, and
    see with ./guardrail test-alert that alerts arrive.

    A stack that is there already keeps the value of every parameter that this does not name: clear
    those it was given before with sam deploy --guided. Where samconfig.toml keeps parameters, as
    --guided does, write these there, or the next deployment brings the old ones back.
    %s
    Read the alerts for as long as you like; AlertOnly changes nothing. This lets it repair:

      %s

    What Enforce would change about it

    %s
    %s%sWhat stays as it is

    %s\
    """
        .formatted(
            arn.name(),
            DeployCommand.with(arn.region(), adoption.watching()),
            adoption.needsLabel() ? LABEL : "",
            DeployCommand.with(arn.region(), adoption.enforcing()),
            changes(adoption),
            unseen(adoption),
            unsayable(adoption.unsayable()),
            indented(Staying.of(adoption)));
  }

  /** A member account's way on, before the price of it. */
  static String ofOrganizations(OtherTrail trail, String region) {
    return """
    %s is the organization's, made in account %s. A member account cannot change it, so
    it cannot be adopted here. Leave it as it is: it covers this account.
    A trail of this account's own beside it can be guarded, at the price below:

      %s

    """
        .formatted(
            trail.arn().name(),
            trail.arn().account(),
            DeployCommand.with(region, StackParameters.SECOND_TRAIL));
  }

  private static String changes(Adoption adoption) {
    var changes = adoption.changes();
    if (changes.isEmpty()) {
      return adoption.unseen().isEmpty()
          ? "  Nothing: it meets the standard as it is.\n"
          : "  Nothing, as far as you may see.\n";
    }
    var rows = new ArrayList<>(List.of(List.of("WHAT", "NOW", "WITH ENFORCE", "WHICH MEANS")));
    changes.forEach(
        change -> rows.add(List.of(change.what(), change.now(), change.then(), change.meaning())));
    return Columns.of(rows);
  }

  /** What was not read is missing from the parameters, and Enforce would take it for unwanted. */
  private static String unseen(Adoption adoption) {
    var lines = new ArrayList<String>();
    adoption
        .unseen()
        .forEach(unseen ->
            lines.add(
                Plain.line(
                    "%s: %s answered %s"
                        .formatted(
                            unseen.part(), unseen.error().operation(), unseen.error().brief()))));
    if (lines.isEmpty()) {
      return "";
    }
    lines.add(
        "Neither the commands nor the table above know these, and what the parameters do not");
    lines.add(
        "name, Enforce takes off: data events, for one. Let somebody run this who may read them.");
    return "What AWS did not let you see\n\n" + indented(lines) + "\n";
  }

  private static String unsayable(List<String> lines) {
    return lines.isEmpty() ? "" : "What the stack cannot be told\n\n" + indented(lines) + "\n";
  }

  private static String indented(List<String> lines) {
    return lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }
}
