package nl.vangnet.intake.application.issue;

/**
 * Issues of one kind at one place of a message.
 *
 * @param kind an error code, or the FHIR validator's own id of the rule
 * @param place the field or element, without its position
 * @param detail in words, without a value of the message; may be empty
 * @param count how many there are
 */
public record MessageIssue(String kind, String place, String detail, int count) {}
