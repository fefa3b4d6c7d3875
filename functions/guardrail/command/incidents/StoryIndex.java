package guardrail.command.incidents;

import guardrail.alert.Plain;
import java.util.List;
import java.util.stream.Collectors;

/** The page that lists the others of its folder, the latest incident first. */
public record StoryIndex(List<Story> stories) {
  /** What it is called there. */
  public static final String FILE_NAME = "index.html";

  public String html() {
    return PageFrame.of(
        "Incidents",
        """
        <h1>Incidents: %d</h1>
        <table>
        <thead><tr><th>Began</th><th>Incident</th><th>Account</th><th>Severity</th>\
        <th>How it stands</th><th>Dark for</th><th>Who</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        """
            .formatted(
                stories.size(),
                stories.stream().map(StoryIndex::row).collect(Collectors.joining())));
  }

  private static String row(Story story) {
    return """
    <tr><td>%s</td><td><a href="%s">%s</a></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td>\
    <td>%s</td></tr>
    """
        .formatted(
            Html.text(Plain.time(story.times().began())),
            Html.text(new StoryPage(story).fileName()),
            Html.text(story.id()),
            Html.text(story.account()),
            Html.text(story.severity()),
            Html.text(story.standing().words()),
            Html.text(story.times().dark().map(Plain::duration).orElse("-")),
            Html.text(story.who().orElse("not known")));
  }
}
