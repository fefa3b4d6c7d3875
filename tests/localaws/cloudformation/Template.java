package localaws.cloudformation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A SAM template resolved for one stack: conditions decided, Globals merged, values plain. */
public final class Template {
  private final Target target;
  private final boolean transformed;
  private final Map<String, Object> parameters;
  private final Map<String, Resource> resources;
  private final Map<String, Object> outputs;

  private Template(
      Target target,
      boolean transformed,
      Map<String, Object> parameters,
      Map<String, Resource> resources,
      Map<String, Object> outputs) {
    this.target = target;
    this.transformed = transformed;
    this.parameters = parameters;
    this.resources = resources;
    this.outputs = outputs;
  }

  public static Template read(Path file, Target target, Map<String, String> parameters) {
    try {
      return of(Files.readString(file), target, parameters);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Throws TemplateException, naming the place, for what it cannot resolve. */
  public static Template of(String yaml, Target target, Map<String, String> parameters) {
    var source = new Source(TemplateYaml.read(yaml));
    var values = new Parameters(source.section("Parameters")).values(parameters);
    var resolver = new Resolver(source, target, values);
    var resources = new LinkedHashMap<String, Resource>();
    for (var id : source.section("Resources").keySet()) {
      if (resolver.exists(id)) {
        var properties = resolver.map(source.properties(id), id);
        resources.put(id, new Resource(id, source.type(id), properties));
      }
    }
    var outputs = new LinkedHashMap<String, Object>();
    source
        .section("Outputs")
        .forEach((name, output) -> {
          if (resolver.holds(Tree.map(output))) {
            outputs.put(name, resolver.map(output, name).getOrDefault("Value", ""));
          }
        });
    return new Template(target, source.isTransformed(), values, resources, outputs);
  }

  public Target target() {
    return target;
  }

  /** Whether a macro as SAM's makes a template of it that CloudFormation understands. */
  boolean isTransformed() {
    return transformed;
  }

  /** Given values and defaults: text, or a list of texts. */
  public Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }

  /** Throws NoSuchElementException if there is none, or its condition does not hold. */
  public Resource resource(String logicalId) {
    var resource = resources.get(logicalId);
    if (resource == null) {
      throw new NoSuchElementException("no resource " + logicalId + " in " + resources.keySet());
    }
    return resource;
  }

  public boolean has(String logicalId) {
    return resources.containsKey(logicalId);
  }

  public List<Resource> resources() {
    return List.copyOf(resources.values());
  }

  public List<Resource> resourcesOfType(String type) {
    return resources.values().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  public Map<String, Object> outputs() {
    return Map.copyOf(outputs);
  }
}
