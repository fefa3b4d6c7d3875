package localaws.sqs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/**
 * Answers with success though single entries failed, which only its part Failed tells (SQS API,
 * SendMessageBatch).
 */
record SendMessageBatch(Queues queues) implements Operation {
  private static final int MOST_ENTRIES = 10;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("QueueUrl", "Entries");
    var queue = queues.asked(request);
    var entries = request.list("Entries").stream().map(entry -> entry(request, entry)).toList();
    check(entries);
    var successful = new ArrayList<Map<String, Object>>();
    var failed = new ArrayList<Map<String, Object>>();
    for (var entry : entries) {
      var id = Map.<String, Object>of("Id", id(entry));
      try {
        if (queues.failsEntry()) {
          throw new AwsError("InternalError", 500, "We encountered an internal error.");
        }
        successful.add(both(id, SendMessage.send(queue, entry)));
      } catch (AwsError refusal) {
        failed.add(both(id, shown(refusal)));
      }
    }
    return Map.of("Successful", successful, "Failed", failed);
  }

  @SuppressWarnings("unchecked") // the wire's maps have string keys
  private static Request entry(Request batch, Object entry) {
    var members = Map.copyOf((Map<String, Object>) entry);
    var request = new Request(batch.caller(), batch.region(), members, batch.at());
    request.only("Id", "MessageBody", "MessageAttributes", "DelaySeconds");
    return request;
  }

  /** What SQS refuses as a whole. */
  private static void check(List<Request> entries) {
    if (entries.isEmpty()) {
      throw AwsError.refused(
          "EmptyBatchRequest", "There should be at least one SendMessageBatchRequestEntry.");
    }
    if (entries.size() > MOST_ENTRIES) {
      throw AwsError.refused(
          "TooManyEntriesInBatchRequest",
          "Maximum number of entries per request are 10. You have sent " + entries.size() + ".");
    }
    if (!entries.stream().allMatch(entry -> ID.matcher(id(entry)).matches())) {
      throw AwsError.refused(
          "InvalidBatchEntryId",
          "A batch entry id can only contain alphanumeric characters, hyphens and underscores."
              + " It can be at most 80 letters long.");
    }
    if (entries.stream().map(SendMessageBatch::id).distinct().count() < entries.size()) {
      throw AwsError.refused("BatchEntryIdsNotDistinct", "Id is repeated.");
    }
    if (entries.stream().mapToInt(SendMessage::bytes).sum() > SendMessage.MOST_BYTES) {
      throw AwsError.refused(
          "BatchRequestTooLong", "Batch requests cannot be longer than 1048576 bytes.");
    }
  }

  private static String id(Request entry) {
    return entry.text("Id").orElse("");
  }

  private static Map<String, Object> shown(AwsError refusal) {
    return Map.of(
        "Code",
        refusal.code(),
        "Message",
        refusal.getMessage(),
        "SenderFault",
        refusal.httpStatus() < 500);
  }

  private static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
    var both = new LinkedHashMap<>(one);
    both.putAll(other);
    return both;
  }
}
