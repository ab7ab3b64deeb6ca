package nl.vangnet.screening.domain.exposure;

import nl.vangnet.screening.domain.complaint.CueKind;
import nl.vangnet.screening.domain.complaint.Role;
import org.jspecify.annotations.Nullable;

/** Says what the words of a complaint speak of, and why some of them do not count. */
final class ComplaintSentences {

    private static final Phrase AN_EVENT = new Phrase("a shocking event", "een schokkende gebeurtenis");
    private static final Phrase DOES_NOT_COUNT = new Phrase(" does not count as ", " telt niet als ");

    private final ComplaintTerms terms;

    ComplaintSentences(ComplaintTerms terms) {
        this.terms = terms;
    }

    /** {@code The complaint mentions a cardiac arrest, and it may have happened to somebody close}. */
    String mentioned(ToldEvent told, @Nullable String at, Tongue tongue) {
        boolean saysWhose =
                terms.event(told.event()).map(ComplaintTerms.Asked::saysWhose).orElse(false);
        String event = ReasonPlace.mentions(tongue, at) + " " + title(told.event(), tongue);
        return saysWhose || told.role() == Role.PATIENT
                ? event
                : event + ", " + whose(told.role()).in(tongue);
    }

    /** {@code “aangereden” does not count as a traffic accident, because the text says that it did not happen: “geen”}. */
    String notCounted(UncountedWords words, Tongue tongue) {
        String sentence = Quote.of(words.words())
                + DOES_NOT_COUNT.in(tongue)
                + title(words.event(), tongue)
                + ", "
                + because(words.against()).in(tongue);
        String cue = words.cue();
        return cue == null || cue.isBlank() ? sentence : sentence + ": " + Quote.of(cue);
    }

    private String title(String event, Tongue tongue) {
        return terms.event(event)
                .map(ComplaintTerms.Asked::title)
                .orElse(AN_EVENT)
                .in(tongue);
    }

    private static Phrase whose(Role role) {
        return role == Role.WITNESS
                ? new Phrase("and the patient saw it happen", "en de patiënt zag het gebeuren")
                : new Phrase("and it may have happened to somebody close", "en misschien overkwam het een naaste");
    }

    private static Phrase because(CueKind against) {
        return switch (against) {
            case NEGATED ->
                new Phrase("because the text says that it did not happen", "omdat er staat dat het niet is gebeurd");
            case PAST -> new Phrase("because it is about the past", "omdat het over vroeger gaat");
            case AFTER_CARE ->
                new Phrase(
                        "because the visit is a check-up or after-care", "omdat het bezoek een controle of nazorg is");
            case IMAGINED ->
                new Phrase("because it is only feared or suspected", "omdat het alleen wordt gevreesd of vermoed");
            case SOMEONE_ELSE -> new Phrase("because it happened to somebody else", "omdat het iemand anders overkwam");
            case SPORT -> new Phrase("because it happened in sport or play", "omdat het bij sport of spel gebeurde");
            case QUERIED ->
                new Phrase(
                        "because it is only one of the illnesses that are considered",
                        "omdat het maar een van de ziekten is waaraan wordt gedacht");
            case OTHER_SENSE ->
                new Phrase("because the words mean something else here", "omdat de woorden hier iets anders betekenen");
            default -> new Phrase("because of the words around it", "vanwege de woorden eromheen");
        };
    }
}
