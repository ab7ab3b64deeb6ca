package nl.vangnet.screening.domain.exposure;

import java.util.Optional;
import java.util.stream.Stream;

/** The rules that are no row of the table: what happens to everything that the table does not name. */
public enum NamedRule {
    /** A reason is stated, and no row names it. */
    NO_RULE(
            "no-rule",
            ExposureClass.EXCLUDE,
            "No sign of a shocking event",
            "Geen aanwijzing voor een schokkende gebeurtenis"),
    /** No reason at all (MedCom without consent): unknown is never negative. */
    NO_REASON(
            "no-reason",
            ExposureClass.REVIEW,
            "Find out what happened, as no reason for the visit is stated",
            "Ga na wat er is gebeurd, want er is geen reden van komst vermeld"),
    /** An injury or cause that no row names, or that its edition does not have, is not dropped. */
    UNLISTED_INJURY(
            "unlisted-injury",
            ExposureClass.REVIEW,
            "Find out what happened, as this injury or accident is in no list",
            "Ga na wat er is gebeurd, want dit letsel of ongeval staat in geen enkele lijst"),
    /** A code of a system that we do not know, without words: nobody can say what it means. */
    UNKNOWN_CODE(
            "unknown-code",
            ExposureClass.REVIEW,
            "Look up what this code of the hospital's own means",
            "Zoek op wat deze eigen code van het ziekenhuis betekent"),
    /** Words in a complaint (clinical.md 2.6): a weak signal, never more than a review. */
    COMPLAINT_TEXT("complaint-text", ExposureClass.REVIEW, "Words of the complaint", "Woorden in de klacht"),
    /** The end of a text that is longer than the limit was not read, and it may be what matters. */
    TEXT_CUT(
            "text-cut",
            ExposureClass.REVIEW,
            "Read the rest, as the text is too long and was not read to its end",
            "Lees de rest, want de tekst is te lang en is niet tot het einde gelezen"),
    /** A text without letters, or in letters that no word list has: nothing was understood, so nothing is negative. */
    TEXT_NOT_READABLE(
            "text-not-readable",
            ExposureClass.REVIEW,
            "Find out what happened, as this text could not be read",
            "Ga na wat er is gebeurd, want deze tekst kon niet worden gelezen"),
    /** An ICD-10 code whose edition is not stated, of interest in either. */
    UNKNOWN_EDITION(
            "unknown-edition",
            ExposureClass.REVIEW,
            "Find out what happened, as this diagnosis can be read in two ways",
            "Ga na wat er is gebeurd, want deze diagnose is op twee manieren te lezen");

    private final String id;
    private final ExposureClass exposureClass;
    private final Phrase title;

    NamedRule(String id, ExposureClass exposureClass, String en, String nl) {
        this.id = id;
        this.exposureClass = exposureClass;
        this.title = new Phrase(en, nl);
    }

    static Optional<NamedRule> of(String id) {
        return Stream.of(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public ExposureClass exposureClass() {
        return exposureClass;
    }

    Phrase title() {
        return title;
    }
}
