package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static localaws.Sample.ADMIN;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import localaws.Caller;
import localaws.Sample;
import localaws.SettableClock;
import localaws.World;
import localaws.sqs.Redrive;

/** A queue with dead letters to test with, its role, and what sends to it. */
final class FedFunction {
  static final String ARN = "arn:aws:sqs:eu-central-1:111122223333:accounts";
  static final String URL = "https://sqs.eu-central-1.amazonaws.com/111122223333/accounts";
  static final String FAILED = URL + "-failed";
  static final Duration VISIBILITY = Duration.ofMinutes(18);
  static final Caller POLLER = Caller.role(Sample.ACCOUNT, "AccountRole", "lambda", "ASIAPOLLER");
  static final Caller FUNCTION =
      Caller.role(Sample.ACCOUNT, "AccountRole", "account", "ASIAFUNCTION");

  final SettableClock clock = new SettableClock(Sample.NOON);
  final World world = Sample.world(clock);

  FedFunction() {
    world.register(POLLER);
    world.run(state -> {
      var redrive = Optional.of(new Redrive(ARN + "-failed", 5));
      state.queues().create(URL, ARN, VISIBILITY, Duration.ofDays(4), redrive);
      state.queues().create(FAILED, ARN + "-failed", VISIBILITY, Duration.ofDays(14));
    });
  }

  /** Answers with text what it is given as text. */
  record Answering(UnaryOperator<String> answer) implements Function {
    @Override
    public Result invoke(byte[] payload, String requestId) {
      return new Result.Returned(answer.apply(new String(payload, UTF_8)));
    }

    @Override
    public void close() {}
  }

  QueueMapping by(UnaryOperator<String> function) {
    return by(new QueueSource(ARN, 10, true, 5, false), function);
  }

  QueueMapping by(QueueSource source, UnaryOperator<String> function) {
    return new QueueMapping(world, POLLER, source, new Answering(function), clock);
  }

  void send(int messages) {
    for (int i = 0; i < messages; i++) {
      send(ADMIN, "{\"accountId\":\"44445555666" + i + "\"}", 0);
    }
  }

  void send(Caller caller, String body, int delay) {
    var members =
        Map.<String, Object>of("QueueUrl", URL, "MessageBody", body, "DelaySeconds", delay);
    world.call(caller, "sqs", "SendMessage", members);
  }
}
