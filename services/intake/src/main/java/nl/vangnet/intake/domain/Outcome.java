package nl.vangnet.intake.domain;

/** What storing a message came to: the answer to send, and whether it is the stored answer to a message sent before. */
public record Outcome(Answer answer, boolean repeated) {}
