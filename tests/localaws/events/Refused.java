package localaws.events;

/** A delivery to another bus that was dropped, of which AWS tells nobody, and why. */
public record Refused(String ruleArn, String busArn, String envelopeJson, String reason) {}
