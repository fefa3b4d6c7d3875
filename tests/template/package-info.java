/** Holds template.yaml to the code, to AWS's matcher and to the offline checkers. */
@org.jspecify.annotations.NullMarked
package template;
