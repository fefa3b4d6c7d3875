package localaws.cloudformation;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML whose short forms become long ones: !Sub is {Fn::Sub: ...}; dates stay text. */
final class TemplateYaml extends SafeConstructor {

  private TemplateYaml() {
    super(new LoaderOptions());
    yamlConstructors.put(Tag.TIMESTAMP, new PlainText());
    yamlMultiConstructors.put("!", new Intrinsic());
  }

  static Map<String, Object> read(String text) {
    return Tree.map(new Yaml(new TemplateYaml()).load(text));
  }

  /** 2012-10-17 is a policy version, not a day. */
  private static final class PlainText extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      return ((ScalarNode) node).getValue();
    }
  }

  private final class Intrinsic extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      var name = node.getTag().getValue().substring(1);
      var value = value(node);
      return switch (name) {
        case "Ref", "Condition" -> Map.of(name, value);
        default -> Map.of("Fn::" + name, value);
      };
    }

    private Object value(Node node) {
      return switch (node) {
        case ScalarNode scalar -> scalar.getValue();
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new TemplateException("YAML node " + node);
      };
    }
  }
}
