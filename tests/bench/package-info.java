/** How long a sweep of many accounts takes, on the stand-in, and what it would cost on AWS. */
@org.jspecify.annotations.NullMarked
package bench;
