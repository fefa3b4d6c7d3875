package guardrail.command.incidents;

import guardrail.alert.Plain;
import guardrail.command.incidents.Milestone.Kind;
import java.time.Duration;

/**
 * The timeline as SVG, from top to bottom. It is not to scale, for a repair takes seconds and its
 * proof minutes: what lies between two points is written there.
 */
record Drawing(Timeline timeline) {
  private static final int ROW = 46;
  private static final int AXIS = 236;
  private static final int WIDTH = 900;
  private static final int LONGEST = 78;

  String svg() {
    var milestones = timeline.milestones();
    var height = milestones.size() * ROW + 20;
    var svg = new StringBuilder();
    svg.append(
        """
        <svg viewBox="0 0 %d %d" role="img" aria-label="Timeline of the incident">
        """
            .formatted(WIDTH, height));
    for (int i = 0; i < milestones.size(); i++) {
      if (timeline.isDarkAfter(i)) {
        svg.append(shade(i));
      }
    }
    svg.append(
        "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n"
            .formatted(AXIS, y(0), AXIS, y(milestones.size() - 1)));
    for (int i = 0; i < milestones.size(); i++) {
      svg.append(point(i));
    }
    return svg.append("</svg>\n").toString();
  }

  private String shade(int i) {
    var last = i == timeline.milestones().size() - 1;
    return "<rect class=\"dark\" x=\"8\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n"
        .formatted(y(i), WIDTH - 16, last ? 20 : ROW);
  }

  private String point(int i) {
    var one = timeline.milestones().get(i);
    return gap(i)
        + "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"7\"/>%n"
            .formatted(look(one.kind()), AXIS, y(i))
        + "<text class=\"time\" x=\"%d\" y=\"%d\">%s</text>%n"
            .formatted(AXIS - 14, y(i) + 5, Html.text(Plain.time(one.at())))
        + "<text x=\"%d\" y=\"%d\">%s</text>%n"
            .formatted(AXIS + 18, y(i) + 5, Html.text(cut(Plain.line(one.words()))));
  }

  /** How much time lies before this point, if it is worth a word. */
  private String gap(int i) {
    var all = timeline.milestones();
    var gap = i == 0 ? Duration.ZERO : Duration.between(all.get(i - 1).at(), all.get(i).at());
    return gap.toSeconds() < 1
        ? ""
        : "<text class=\"gap\" x=\"%d\" y=\"%d\">%s</text>%n"
            .formatted(AXIS - 14, y(i) - ROW / 2 + 4, Html.text(Plain.duration(gap)));
  }

  private static int y(int i) {
    return 20 + i * ROW;
  }

  private static String look(Kind kind) {
    return switch (kind) {
      case CALL, DARK, LEFT, NOT_DELIVERING -> "bad";
      case RECORDS, PUT_RIGHT, PROVEN -> "good";
      case WOKE, TOLD -> "plain";
    };
  }

  /** SVG wraps no lines. The end of an ARN says more than its middle. */
  private static String cut(String words) {
    var length = words.codePointCount(0, words.length());
    if (length <= LONGEST) {
      return words;
    }
    var half = LONGEST / 2 - 2;
    return words.substring(0, words.offsetByCodePoints(0, half))
        + " \u2026 "
        + words.substring(words.offsetByCodePoints(words.length(), -half));
  }
}
