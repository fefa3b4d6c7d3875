package guardrail.alert;

import guardrail.dossier.Dossier;
import guardrail.dossier.Shelf.Kept;
import java.util.ArrayList;
import java.util.List;

/** What a person does with a dossier. */
final class DossierSteps {
  private DossierSteps() {}

  static List<String> of(Dossier dossier, Kept kept) {
    var steps = new ArrayList<String>();
    if (dossier.telling().stream().anyMatch(dossier::isTheSuspects)) {
      steps.add(
          "Take the identity's keys and sessions away, then undo these calls: first the keys, users, roles and rights that were made or changed, for they are ways back in.");
    } else if (!dossier.telling().isEmpty()) {
      steps.add(
          "Ask those who made these calls whether they meant them: whoever darkened the trail may use another identity.");
    }
    kept.folder()
        .ifPresent(folder ->
            steps.add(
                "Read all of it, oldest first:\n     aws s3 cp %s - | gunzip | jq -r '[.eventTime, .userIdentity.arn, .eventName, .errorCode] | @tsv'"
                    .formatted(Shell.word(folder + "events.jsonl.gz"))));
    if (!dossier.gaps().isEmpty()) {
      steps.add(
          "Ask for what is missing, in each Region that is named above:\n     aws cloudtrail lookup-events --region %s --start-time %s --end-time %s"
              .formatted(
                  dossier.request().trail().region(),
                  dossier.window().from(),
                  dossier.window().to()));
    }
    return steps;
  }
}
