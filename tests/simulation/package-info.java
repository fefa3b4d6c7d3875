/** Plays attacks against the deployed shape of the product and tells what happened. */
@org.jspecify.annotations.NullMarked
package simulation;
