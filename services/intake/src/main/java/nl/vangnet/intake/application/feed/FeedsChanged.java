package nl.vangnet.intake.application.feed;

/** Feeds or code maps were changed in this transaction; once it is committed, they are to be loaded again. */
public record FeedsChanged() {}
