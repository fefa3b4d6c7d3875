/** EventBridge's default bus with EventBridge's own matcher. */
@org.jspecify.annotations.NullMarked
package localaws.events;
