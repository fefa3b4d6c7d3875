/** Reads template.yaml as CloudFormation and SAM would, and deploys it to a World. */
@org.jspecify.annotations.NullMarked
package localaws.cloudformation;
