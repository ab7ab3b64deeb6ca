package nl.vangnet.trials.adapter.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.trials.domain.Evidence;

/** Says why a finding is what it is, in the reader's language: a sentence per kind of evidence. */
@RequestScoped
class EvidenceWords {

    private final Words words;
    private final Say say;

    EvidenceWords(Words words, Say say) {
        this.words = words;
        this.say = say;
    }

    String of(Evidence evidence) {
        TrialTexts texts = words.texts();
        return switch (evidence.kind()) {
            case CONFIRMED -> texts.why_confirmed();
            case REJECTED -> texts.why_rejected();
            case NOT_CONFIRMED_YET -> texts.why_notConfirmedYet();
            case MODE, LANGUAGE -> capital(named(evidence));
            case MODE_MISSING -> texts.why_modeMissing();
            case SCORES -> joined(evidence);
            case SCORES_INCOMPLETE -> texts.why_scoresIncomplete(joined(evidence));
            case NOT_SCREENED_YET -> texts.why_notScreenedYet(joined(evidence));
            case SCREENED_TOO_LATE -> texts.why_screenedTooLate(time(evidence));
            case EARLY_SCREEN_POSITIVE -> texts.why_earlyPositive(joined(evidence));
            case EARLY_SCREEN_NEGATIVE -> texts.why_earlyNegative(joined(evidence));
            case AGE -> texts.why_age(joined(evidence));
            case AGE_MISSING -> texts.why_ageMissing();
            case LANGUAGE_MISSING -> texts.why_languageMissing();
            case WINDOW_OPENS -> texts.why_windowOpens(time(evidence));
            case WINDOW_OPEN_UNTIL -> texts.why_windowOpenUntil(time(evidence));
            case WINDOW_CLOSED -> texts.why_windowClosed(time(evidence));
            case ASSESSMENT_WAS_DUE -> texts.why_assessmentWasDue(time(evidence));
            case IN_RECORD -> texts.why_inRecord(named(evidence));
            case HINT_IN_RECORD -> texts.why_hintInRecord(named(evidence));
            case NOT_IN_RECORD -> texts.why_notInRecord();
            case CONFIRMED_WITHOUT -> texts.why_confirmedWithout();
            case NOT_APPLICABLE -> texts.why_notApplicable();
        };
    }

    private static String joined(Evidence evidence) {
        return String.join(", ", evidence.values());
    }

    private String time(Evidence evidence) {
        return evidence.values().stream()
                .map(value -> say.time(Instant.parse(value)).text())
                .collect(Collectors.joining(", "));
    }

    private String named(Evidence evidence) {
        return evidence.values().stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** A value that screening added later has no name yet: its code is better than silence. */
    private String name(String code) {
        TrialTexts texts = words.texts();
        return switch (code) {
            case "TBI" -> texts.code_tbi();
            case "CARDIAC" -> texts.code_cardiac();
            case "STROKE" -> texts.code_stroke();
            case "OBSTETRIC" -> texts.code_obstetric();
            case "PTSD_AT_ARRIVAL" -> texts.code_ptsdAtArrival();
            case "SELF_HARM" -> texts.code_selfHarm();
            case "MALTREATMENT" -> texts.code_maltreatment();
            case "SEXUAL_VIOLENCE" -> texts.code_sexualViolence();
            case "EXPERIENCED" -> texts.code_experienced();
            case "WITNESSED" -> texts.code_witnessed();
            case "LEARNED" -> texts.code_learned();
            case "OCCUPATIONAL" -> texts.code_occupational();
            case "nl" -> texts.code_nl();
            case "en" -> texts.code_en();
            default -> code;
        };
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
