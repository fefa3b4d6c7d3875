/** The stand-in's Account Management. */
@org.jspecify.annotations.NullMarked
package localaws.account;
