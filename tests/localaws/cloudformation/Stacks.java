package localaws.cloudformation;

import java.util.ArrayList;
import java.util.List;

/** The stacks that were deployed, as CloudFormation remembers them. */
public final class Stacks {
  private final List<Template> deployed = new ArrayList<>();

  void add(Template template) {
    deployed.removeIf(stack -> stack.target().equals(template.target()));
    deployed.add(template);
  }

  void remove(Template template) {
    deployed.remove(template);
  }

  List<Template> in(String account, String region) {
    return deployed.stream()
        .filter(stack -> stack.target().account().equals(account))
        .filter(stack -> stack.target().region().equals(region))
        .toList();
  }
}
