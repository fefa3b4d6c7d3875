package localaws.sqs;

import java.util.Optional;
import java.util.regex.Pattern;
import localaws.AwsError;
import localaws.Request;

/** What a receipt handle says: which message, and which of its receipts. */
record Receipt(String messageId, int number) {
  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})#(\\d{1,9})");

  static Receipt of(Request request) {
    var matcher = FORM.matcher(request.text("ReceiptHandle").orElse(""));
    if (!matcher.matches()) {
      throw AwsError.refused(
          "ReceiptHandleIsInvalid", "The input receipt handle is not a valid receipt handle.");
    }
    return new Receipt(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  /** The message, if it is there and was not received again since. */
  Optional<Message> of(Queue queue) {
    return queue.find(messageId).filter(message -> message.receiveCount() == number);
  }

  String handle() {
    return messageId + "#" + number;
  }
}
