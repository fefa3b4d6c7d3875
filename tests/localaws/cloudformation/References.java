package localaws.cloudformation;

import java.util.Map;
import java.util.Optional;
import localaws.events.BusArn;

/** What Ref and Fn::GetAtt give: parameters, pseudo parameters, resources, SAM's aliases. */
record References(Source source, Target target, Map<String, Object> parameters, Resolver resolver) {

  Object ref(String name, String path) {
    if (name.startsWith("AWS::")) {
      return pseudo(name, path);
    }
    var parameter = parameters.get(name);
    if (parameter != null) {
      return parameter;
    }
    if (isGenerated(name)) {
      return alias(name, path);
    }
    if (source.type(name).equals("AWS::Lambda::Alias")) {
      return transformedAlias(source.properties(name), path);
    }
    var prefix = customBus(name, path).map(bus -> bus + "|").orElse("");
    return kind(name, path).ref(target, prefix + name(name, path));
  }

  /** The custom bus whose name belongs to that of the rule, in its Ref and in its ARN. */
  private Optional<String> customBus(String id, String path) {
    return source
        .eventBus(id)
        .map(given -> resolver.text(given, path))
        .map(given -> BusArn.of(given, target.account(), target.region()))
        .filter(bus -> !bus.isDefault())
        .map(BusArn::name);
  }

  private Object pseudo(String name, String path) {
    return switch (name) {
      case "AWS::AccountId" -> target.account();
      case "AWS::Region" -> target.region();
      case "AWS::StackName" -> target.stackName();
      case "AWS::Partition" -> "aws";
      case "AWS::URLSuffix" -> "amazonaws.com";
      case "AWS::NoValue" -> Resolver.NO_VALUE;
      case "AWS::StackId" -> target.stackId();
      default -> throw new TemplateException("pseudo parameter " + name + " at " + path);
    };
  }

  /** SAM's own: FunctionName.Alias and FunctionName.Version. */
  boolean isGenerated(String name) {
    return name.endsWith(".Alias") || name.endsWith(".Version");
  }

  private String alias(String name, String path) {
    var id = name.substring(0, name.indexOf('.'));
    var alias = source.properties(id).get("AutoPublishAlias");
    if (alias == null) {
      throw new TemplateException(name + " at " + path + ": no AutoPublishAlias");
    }
    var arn = attribute(id, "Arn", path);
    return arn + ":" + (name.endsWith(".Alias") ? resolver.text(alias, path) : "1");
  }

  /** In a transformed template the alias is a resource, and its Ref is its ARN. */
  private String transformedAlias(Map<String, Object> alias, String path) {
    var function = Tree.map(alias.get("FunctionName")).get("Ref");
    return attribute(String.valueOf(function), "Arn", path) + ":" + alias.get("Name");
  }

  String attribute(String id, String attribute, String path) {
    if (source.type(id).equals("AWS::Lambda::Version") && attribute.equals("Version")) {
      return "1";
    }
    var kind = kind(id, path);
    var name = name(id, path);
    return switch (attribute) {
      case "Arn", "TopicArn" -> {
        var iamPath = source.properties(id).getOrDefault("Path", "/");
        var prefix = customBus(id, path).map(bus -> bus + "/").orElse("");
        yield kind.arn(target, resolver.text(iamPath, path), prefix + name);
      }
      case "QueueUrl" -> Kind.url(target, name);
      case "QueueName", "TopicName", "Name" -> name;
      case "DomainName" -> name + ".s3.amazonaws.com";
      case "RegionalDomainName" -> name + ".s3." + target.region() + ".amazonaws.com";
      default -> throw new TemplateException("attribute " + id + "." + attribute + " at " + path);
    };
  }

  private Kind kind(String id, String path) {
    var type =
        source
            .anyType(id)
            .orElseThrow(() -> new TemplateException("no resource " + id + ", asked at " + path));
    if (source.section("Resources").containsKey(id) && !resolver.exists(id)) {
      throw new TemplateException("the condition of " + id + " is false, asked at " + path);
    }
    return Kind.of(type)
        .orElseThrow(() -> new TemplateException("Ref of " + id + ", a " + type + ", at " + path));
  }

  private String name(String id, String path) {
    var kind = kind(id, path);
    var given = source.properties(id).get(kind.nameProperty());
    return given == null
        ? kind.madeUpName(target.stackName(), id)
        : nameOr(resolver.resolve(given, path), kind, id);
  }

  private String nameOr(Object given, Kind kind, String id) {
    return Resolver.NO_VALUE.equals(given)
        ? kind.madeUpName(target.stackName(), id)
        : given.toString();
  }
}
