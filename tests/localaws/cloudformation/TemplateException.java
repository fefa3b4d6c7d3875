package localaws.cloudformation;

/** The template asks for something that CloudFormation would refuse or that is not modelled. */
public final class TemplateException extends RuntimeException {
  public TemplateException(String message) {
    super(message);
  }
}
