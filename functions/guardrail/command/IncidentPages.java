package guardrail.command;

import guardrail.command.incidents.Story;
import guardrail.command.incidents.StoryIndex;
import guardrail.command.incidents.StoryPage;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a page for each incident, and one that lists them; or the only one into a file. */
record IncidentPages(List<Story> stories, boolean one, String place) {

  void write(Surroundings here) {
    try {
      if (one && place.endsWith(".html")) {
        here.files().accept(place, new StoryPage(stories.getFirst()).html());
        here.out().printf("Wrote %s%n", place);
        return;
      }
      for (var story : stories) {
        var page = new StoryPage(story);
        here.files().accept(place + "/" + page.fileName(), page.html());
      }
      var index = place + "/" + StoryIndex.FILE_NAME;
      here.files().accept(index, new StoryIndex(stories).html());
      here.out()
          .printf(
              "Wrote %d %s, and %s, which lists them%n",
              stories.size(), stories.size() == 1 ? "page" : "pages", index);
    } catch (UncheckedIOException refused) {
      throw new NeedsAttention(
          "--html %s cannot be written (%s): expected a place that you may write to, for example"
                  .formatted(place, refused.getCause())
              + " --html incidents");
    }
  }
}
