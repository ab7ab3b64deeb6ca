package nl.vangnet.screening.domain.exposure;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.vangnet.screening.domain.visit.SourceMessage;
import nl.vangnet.screening.domain.visit.StatedCode;
import org.jspecify.annotations.Nullable;

/**
 * Says a reason so that a nurse understands it who knows no code system: "Pedestrian hit by a car (first diagnosis in the
 * message of 20 Nov 14:02)". No sentence has a code in it: {@link #code} tells that apart. Pure and thread safe.
 */
public final class ReasonSentences {

    private static final Phrase OLDER_RULE =
            new Phrase("A rule of an earlier version", "Een regel van een eerdere versie");
    private static final Phrase IN_THE_MESSAGE = new Phrase(" in the message of ", " in het bericht van ");

    private final ExposureRules rules;
    private final ComplaintSentences complaints;
    private final ZoneId hospitalZone;

    public ReasonSentences(ExposureRules rules, ZoneId hospitalZone) {
        this.rules = rules;
        this.complaints = new ComplaintSentences(rules.terms());
        this.hospitalZone = hospitalZone;
    }

    /** What it is about, in a few words: what a complaint mentions, or what the code means, or the title of the rule. */
    public String what(ExposureReason reason, Tongue tongue) {
        return reason.told() == null
                ? title(reason).in(tongue)
                : complaints.mentioned(reason.told(), reason.at(), tongue);
    }

    private Phrase title(ExposureReason reason) {
        return wordsOfCode(reason)
                .or(() -> NamedRule.of(reason.rule()).map(NamedRule::title))
                .or(() -> rules.named(reason.rule()).map(rule -> new Phrase(rule.titleEn(), rule.titleNl())))
                .orElse(OLDER_RULE);
    }

    /** The whole of it: what, in the sender's words, why it counts, and where it was said. */
    public String sentence(ExposureReason reason, Tongue tongue) {
        StringBuilder sentence = new StringBuilder(what(reason, tongue));
        String quoted = quotable(reason);
        if (!quoted.isEmpty() && !repeats(reason, sentence.toString(), quoted)) {
            sentence.append(": ").append(Quote.of(quoted));
        }
        whatRaisedIt(reason).ifPresent(phrase -> sentence.append(", ").append(phrase.in(tongue)));
        return sentence + source(reason.at(), reason.message(), tongue);
    }

    /** Why frightening words do not count, and where they were said. */
    public String notCounted(UncountedWords words, Tongue tongue) {
        return complaints.notCounted(words, tongue) + source(words.at(), words.message(), tongue);
    }

    /** The code by its system's name, for who wants to look it up; empty without one, and where it is a word. */
    public String code(ExposureReason reason, Tongue tongue) {
        return code(reason.system(), reason.code(), tongue);
    }

    /** A stated code by its system's name. */
    public String code(StatedCode code, Tongue tongue) {
        return code(code.system(), code.code(), tongue);
    }

    /** A code by its system's name; empty without one, and where it is a word. */
    public String code(@Nullable String system, @Nullable String code, Tongue tongue) {
        if (code == null) {
            return "";
        }
        String name = systemName(system, tongue);
        return name.isEmpty() ? "" : name + " " + code;
    }

    /** Where something was said: {@code first diagnosis in the message of 20 Nov 14:02}. */
    public String place(String at, @Nullable SourceMessage message, Tongue tongue) {
        String place = ReasonPlace.in(tongue, at);
        return message == null ? place : place + IN_THE_MESSAGE.in(tongue) + time(message, tongue);
    }

    /** A code's own words that the sentence has said already: {@code Assault}, triaged as an assault. */
    private static boolean repeats(ExposureReason reason, String said, String quoted) {
        return reason.code() != null && said.toLowerCase(Locale.ROOT).contains(quoted.toLowerCase(Locale.ROOT));
    }

    /** The sender's words; a code that nobody knows is all that he said. */
    private static String quotable(ExposureReason reason) {
        String text = reason.text() == null ? "" : reason.text().strip();
        boolean unknown = reason.rule().equals(NamedRule.UNKNOWN_CODE.id());
        return text.isEmpty() && unknown && reason.code() != null ? reason.code() : text;
    }

    private Optional<Phrase> wordsOfCode(ExposureReason reason) {
        CodingSystem system = CodingSystem.find(reason.system());
        if (system == null || reason.code() == null) {
            return Optional.empty();
        }
        return rules.words().of(system, plain(system, reason.code()));
    }

    private static String plain(CodingSystem system, String code) {
        return system.isIcd10() ? code.replace(".", "").strip().toUpperCase(Locale.ROOT) : system.plain(code);
    }

    /** The condition, when the reason asks for what the rule asks for under it alone. */
    private Optional<Phrase> whatRaisedIt(ExposureReason reason) {
        CodingSystem system = CodingSystem.find(reason.system());
        if (system == null || reason.code() == null) {
            return Optional.empty();
        }
        return rules.hits(system, plain(system, reason.code())).rules().stream()
                .filter(rule -> rule.rule().equals(reason.rule()))
                .filter(rule -> rule.classIf() == reason.exposureClass() && rule.exposureClass() != rule.classIf())
                .map(ExposureRule::condition)
                .filter(condition -> condition != null)
                .findFirst()
                .flatMap(condition -> rules.words().of(condition));
    }

    private String source(@Nullable String at, @Nullable SourceMessage message, Tongue tongue) {
        return at == null ? "" : " (" + place(at, message, tongue) + ")";
    }

    private String time(SourceMessage message, Tongue tongue) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm", tongue.locale())
                .format(message.occurredAt().atZone(hospitalZone));
    }

    private static String systemName(@Nullable String uri, Tongue tongue) {
        return switch (CodingSystem.find(uri)) {
            case WHO -> "ICD-10";
            case NL -> new Phrase("ICD-10, Dutch edition,", "ICD-10, Nederlandse uitgave,").in(tongue);
            case CM -> "ICD-10-CM";
            case SNOMED -> "SNOMED CT";
            case MANCHESTER, NTS, TRIAGE, ARRIVAL, VISIT -> "";
            case GLASGOW -> "GCS";
            case null -> new Phrase("code", "code").in(tongue);
        };
    }
}
