/** Lambda: the Runtime API around a real runtime client, and the asynchronous queue. */
@org.jspecify.annotations.NullMarked
package localaws.lambda;
