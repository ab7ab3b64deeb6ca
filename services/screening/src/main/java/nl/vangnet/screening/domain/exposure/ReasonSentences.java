package nl.vangnet.screening.domain.exposure;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.visit.SourceMessage;
import org.jspecify.annotations.Nullable;

/**
 * Says a reason so that a nurse understands it who knows no code system: "Pedestrian hit by a car (ICD-10 V03.1, first
 * diagnosis of the message of 20 Nov 14:02)". Pure and thread safe.
 */
public final class ReasonSentences {

    private final ExposureRules rules;
    private final ZoneId hospitalZone;

    public ReasonSentences(ExposureRules rules, ZoneId hospitalZone) {
        this.rules = rules;
        this.hospitalZone = hospitalZone;
    }

    /** What it is about, in a few words: of the code if it has words of its own, else of the rule. */
    public String what(ExposureReason reason, Tongue tongue) {
        return wordsOfCode(reason)
                .or(() -> NamedRule.of(reason.rule()).map(NamedRule::title))
                .or(() -> rules.named(reason.rule()).map(rule -> new Phrase(rule.titleEn(), rule.titleNl())))
                .map(phrase -> phrase.in(tongue))
                // A rule of an older rule set that no longer exists.
                .orElse(reason.rule());
    }

    /** The whole of it: what, in the sender's words, why it counts, by which code, and where it was said. */
    public String sentence(ExposureReason reason, Tongue tongue) {
        StringBuilder sentence = new StringBuilder(what(reason, tongue));
        if (reason.text() != null && !reason.text().isBlank()) {
            sentence.append(": “").append(reason.text().strip()).append('”');
        }
        whatRaisedIt(reason).ifPresent(phrase -> sentence.append(", ").append(phrase.in(tongue)));
        String source = source(reason, tongue);
        return source.isEmpty()
                ? sentence.toString()
                : sentence.append(" (").append(source).append(')').toString();
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

    private String source(ExposureReason reason, Tongue tongue) {
        String place = reason.at() == null ? "" : ReasonPlace.in(tongue, reason.at());
        String where = reason.message() == null ? place : place + of(tongue) + time(reason.message(), tongue);
        return Stream.of(code(reason, tongue), where)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String of(Tongue tongue) {
        return new Phrase(" of the message of ", " van het bericht van ").in(tongue);
    }

    private String time(SourceMessage message, Tongue tongue) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm", tongue.locale())
                .format(message.occurredAt().atZone(hospitalZone));
    }

    /** The code by its system's name; a name of a flowchart and a sign of the visit are told without one. */
    private static String code(ExposureReason reason, Tongue tongue) {
        if (reason.code() == null) {
            return "";
        }
        String system = systemName(reason.system(), tongue);
        return system.isEmpty() ? "" : system + " " + reason.code();
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
