/** EventBridge's buses, within and across accounts, with EventBridge's own matcher. */
@org.jspecify.annotations.NullMarked
package localaws.events;
