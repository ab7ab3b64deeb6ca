package nl.vangnet.intake.application.feed;

import nl.vangnet.intake.domain.feed.TargetProblem;

/** What mapping one code came to. */
public sealed interface Mapping {

    /** In force; {@code use} says what could be read again with it. */
    record Mapped(CodeMapRow row, CodeMaps.CodeUse use) implements Mapping {}

    /** The target means nothing at this field. */
    record Refused(TargetProblem why) implements Mapping {}

    /** There is no such feed. */
    record NoSuchFeed() implements Mapping {}
}
