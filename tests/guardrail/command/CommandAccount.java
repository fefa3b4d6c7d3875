package guardrail.command;

import guardrail.aws.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.http.LocalAwsServer;

/** An account on the stand-in, with the stack deployed if asked for, and somebody at a shell. */
final class CommandAccount implements AutoCloseable {
  private static final Path TEMPLATE = Path.of("template.yaml");

  final World world;
  final Caller person = Caller.user(Sample.ACCOUNT, "operator", Access.KEY_FOR_EMULATORS);
  private final LocalAwsServer server;
  private Map<String, Object> outputs = Map.of();

  CommandAccount(World world) {
    this.world = world;
    world.register(person);
    server = LocalAwsServer.start(world);
  }

  CommandAccount deployed() {
    return deployed(Map.of());
  }

  CommandAccount deployed(Map<String, String> parameters) {
    var target = new Target(Sample.ACCOUNT, Sample.REGION, "cloudtrail-guardrail");
    var template = Template.read(TEMPLATE, target, parameters);
    Stack.deploy(template, world);
    outputs = template.outputs();
    return this;
  }

  String output(String key) {
    return String.valueOf(outputs.get(key));
  }

  /** With these options after its own. */
  Ran run(String... words) {
    return run(new Ran.Streams(Optional.empty()), words);
  }

  /** The same, where the streams and the files are looked at. */
  Ran run(Ran.Streams streams, String... words) {
    return streams.ran(Main.run(line(words), streams.here(Map.of(), Sample.NOON)));
  }

  /** Through the bash file itself, which shall not build again what Maven has just built. */
  Ran launch(String... words) {
    try {
      Files.setLastModifiedTime(
          Path.of("target/simulation.classpath"), FileTime.from(Instant.now()));
      var out = Files.createTempFile("out", ".txt");
      var err = Files.createTempFile("err", ".txt");
      var process =
          new ProcessBuilder(Stream.concat(Stream.of("./guardrail"), line(words).stream()).toList())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return new Ran(process.waitFor(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> line(String... words) {
    var line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--region", Sample.REGION, "--endpoint", server.endpoint().toString()));
    return line;
  }

  /** What the person at the shell called, as "cloudtrail:DescribeTrails". */
  List<String> calls() {
    return world.calls().stream()
        .filter(call -> call.caller().equals(person.arn()))
        .map(call -> call.service() + ":" + call.operation())
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
