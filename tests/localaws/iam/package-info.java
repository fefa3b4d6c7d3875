/** IAM's judgement of policies, and what each operation asks of it, without the product's help. */
@org.jspecify.annotations.NullMarked
package localaws.iam;
