package simulation;

import guardrail.alert.Logged;
import guardrail.alert.Particulars;
import guardrail.command.incidents.Story;
import guardrail.command.incidents.StoryIndex;
import guardrail.command.incidents.StoryPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a scenario told, as the pages that ./guardrail incidents writes of a deployed stack. */
record ToldPages(Playback playback) {

  List<Story> stories() {
    return Story.in(
        playback.alerts().stream()
            .flatMap(told -> {
              var message = new Particulars(told.document());
              return message.incidentIds().stream().map(id -> new Logged(id, told.at(), message));
            })
            .toList());
  }

  void write(Path folder) {
    var own = folder.resolve(playback.scenario().name());
    var stories = stories();
    try {
      Files.createDirectories(own);
      for (var story : stories) {
        var page = new StoryPage(story);
        Files.writeString(own.resolve(page.fileName()), page.html());
      }
      Files.writeString(own.resolve(StoryIndex.FILE_NAME), new StoryIndex(stories).html());
    } catch (IOException refused) {
      throw new UncheckedIOException("cannot write into " + own + ": " + refused, refused);
    }
  }
}
