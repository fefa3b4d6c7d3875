package localaws.cloudformation;

import static localaws.s3.Configuration.ENCRYPTION;
import static localaws.s3.Configuration.LIFECYCLE;
import static localaws.s3.Configuration.OWNERSHIP_CONTROLS;
import static localaws.s3.Configuration.PUBLIC_ACCESS_BLOCK;
import static localaws.s3.Configuration.VERSIONING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Creates the template's buckets and policies; its properties become S3's XML elements. */
record Buckets(Template template, localaws.s3.Buckets buckets) {

  void create() {
    var target = template.target();
    for (var bucket : template.resourcesOfType("AWS::S3::Bucket")) {
      var name = Stack.name(template, bucket);
      buckets.create(name, target.account(), target.region());
      bucket
          .at("PublicAccessBlockConfiguration")
          .ifPresent(block -> buckets.setConfiguration(name, PUBLIC_ACCESS_BLOCK, texts(block)));
      bucket
          .at("VersioningConfiguration")
          .ifPresent(versioning -> buckets.setConfiguration(name, VERSIONING, texts(versioning)));
      bucket
          .at("OwnershipControls", "Rules")
          .ifPresent(
              rules -> buckets.setConfiguration(name, OWNERSHIP_CONTROLS, Map.of("Rule", rules)));
      bucket
          .at("BucketEncryption", "ServerSideEncryptionConfiguration")
          .ifPresent(rules ->
              buckets.setConfiguration(name, ENCRYPTION, Map.of("Rule", encryption(rules))));
      var lifecycle = new Lifecycle(bucket).rules();
      if (!lifecycle.isEmpty()) {
        buckets.setConfiguration(name, LIFECYCLE, Map.of("Rule", lifecycle));
      }
    }
    for (var policy : template.resourcesOfType("AWS::S3::BucketPolicy")) {
      var document = policy.at("PolicyDocument").orElseThrow();
      buckets.setPolicy(policy.text("Bucket").orElseThrow(), Optional.of(Functions.json(document)));
    }
  }

  private static Map<String, Object> texts(Object flags) {
    var texts = new TreeMap<String, Object>();
    Tree.map(flags).forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  private static List<Map<String, Object>> encryption(Object rules) {
    return Tree.list(rules).stream().map(Tree::map).map(Buckets::rule).toList();
  }

  private static Map<String, Object> rule(Map<String, Object> rule) {
    var xml = new HashMap<String, Object>();
    var byDefault = new HashMap<>(Tree.map(rule.get("ServerSideEncryptionByDefault")));
    xml.put("ApplyServerSideEncryptionByDefault", byDefault);
    Optional.ofNullable(rule.get("BucketKeyEnabled"))
        .ifPresent(enabled -> xml.put("BucketKeyEnabled", enabled.toString()));
    return xml;
  }
}
