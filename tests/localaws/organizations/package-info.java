/** AWS Organizations: one organization at most, none until a test founds it. */
@org.jspecify.annotations.NullMarked
package localaws.organizations;
