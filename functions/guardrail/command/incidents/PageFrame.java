package guardrail.command.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What every page has around its content: its style, and a policy that allows nothing but that. */
final class PageFrame {
  private PageFrame() {}

  /**
   * The page.
   *
   * @param content is HTML already
   */
  static String of(String title, String content) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; \
    base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(hash(), Html.text(title), PageStyle.CSS, content);
  }

  /** Only this style, to the letter (Content Security Policy Level 3). */
  private static String hash() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(PageStyle.CSS.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
