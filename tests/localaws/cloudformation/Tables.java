package localaws.cloudformation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Creates the template's tables: their keys and whether they are protected from deletion. */
record Tables(Template template, localaws.dynamodb.Tables tables) {

  void create() {
    for (var table : template.resourcesOfType("AWS::DynamoDB::Table")) {
      var isProtected = table.text("DeletionProtectionEnabled").map(Boolean::parseBoolean);
      tables.create(Stack.arn(template, table), keys(table), isProtected.orElse(false));
    }
  }

  private static Map<String, String> keys(Resource table) {
    var types = new LinkedHashMap<String, String>();
    for (var definition : table.list("AttributeDefinitions")) {
      var attribute = Tree.map(definition);
      types.put(text(attribute, "AttributeName"), text(attribute, "AttributeType"));
    }
    var keys = new LinkedHashMap<String, String>();
    for (var element : table.list("KeySchema")) {
      var name = text(Tree.map(element), "AttributeName");
      var type = types.get(name);
      if (type == null) {
        throw new TemplateException("key " + name + " of " + table.logicalId() + " has no type");
      }
      keys.put(name, type);
    }
    return keys;
  }

  private static String text(Map<String, Object> map, String name) {
    return String.valueOf(map.get(name));
  }
}
