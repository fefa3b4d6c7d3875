package localaws.organizations;

/** How an account came: only a created one has a role for its management account from birth. */
public enum JoinedMethod {
  INVITED,
  CREATED
}
