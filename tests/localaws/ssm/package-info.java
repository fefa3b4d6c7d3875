/** AWS Systems Manager Parameter Store, as far as exemptions use it. */
@org.jspecify.annotations.NullMarked
package localaws.ssm;
