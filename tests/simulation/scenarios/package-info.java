/** One attack, accident or ordinary day a file. */
@org.jspecify.annotations.NullMarked
package simulation.scenarios;
