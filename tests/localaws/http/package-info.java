/** The wire protocols of AWS over the JDK's own HTTP server. */
@org.jspecify.annotations.NullMarked
package localaws.http;
