package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vangnet.chassis.web.Language;
import nl.vangnet.chassis.web.Speaking;
import nl.vangnet.screening.application.rules.Sentences;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.exposure.Guard;
import nl.vangnet.screening.domain.exposure.SafetyRoute;
import nl.vangnet.screening.domain.exposure.Tongue;
import nl.vangnet.screening.domain.exposure.UncountedWords;
import nl.vangnet.screening.domain.screeningcase.CaseState;
import nl.vangnet.screening.domain.screeningcase.ClosedReason;
import nl.vangnet.screening.domain.screeningcase.ExposureMode;
import nl.vangnet.screening.domain.screeningcase.Threat;
import nl.vangnet.screening.domain.visit.Sex;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.TraumaTime.Precision;
import nl.vangnet.screening.domain.visit.VisitEvent;
import org.jspecify.annotations.Nullable;

/** Says the domain's values in the reader's language. */
@ApplicationScoped
class Wording {

    private final Speaking speaking;
    private final Sentences sentences;

    Wording(Speaking speaking, Sentences sentences) {
        this.speaking = speaking;
        this.sentences = sentences;
    }

    ScreeningTexts texts() {
        return speaking.language() == Language.NL
                ? MessageBundles.get(ScreeningTexts.class, Localized.Literal.of("nl"))
                : MessageBundles.get(ScreeningTexts.class);
    }

    /** A reason of a decision in a few plain words. */
    String title(ExposureReason reason, ExposureDecision decision) {
        return sentences.of(decision.ruleSet()).what(reason, tongue());
    }

    /** A reason of a decision as a nurse would say it, with its source. */
    String sentence(ExposureReason reason, ExposureDecision decision) {
        return sentences.of(decision.ruleSet()).sentence(reason, tongue());
    }

    /** The code of a reason by its system's name, or an empty text. */
    String code(ExposureReason reason, ExposureDecision decision) {
        return sentences.of(decision.ruleSet()).code(reason, tongue());
    }

    /** A code by its system's name, or an empty text. */
    String code(StatedCode code) {
        return sentences.live().code(code, tongue());
    }

    /** A code by its system's name, or an empty text when it is none or a word. */
    String code(@Nullable String system, @Nullable String code) {
        return sentences.live().code(system, code, tongue());
    }

    /** Where a code was said. */
    String place(StatedCode code) {
        return sentences.live().place(code.at(), code.message(), tongue());
    }

    /** Why words do not count. */
    String notCounted(UncountedWords words, ExposureDecision decision) {
        return sentences.of(decision.ruleSet()).notCounted(words, tongue());
    }

    Tongue tongue() {
        return speaking.language() == Language.NL ? Tongue.NL : Tongue.EN;
    }

    String of(ExposureClass exposureClass) {
        return switch (exposureClass) {
            case SPECIAL -> texts().class_SPECIAL();
            case INCLUDE -> texts().class_INCLUDE();
            case REVIEW -> texts().class_REVIEW();
            case EXCLUDE -> texts().class_EXCLUDE();
        };
    }

    String of(CaseState state) {
        return switch (state) {
            case DETECTED -> texts().state_DETECTED();
            case CONFIRMED -> texts().state_CONFIRMED();
            case SCREENED -> texts().state_SCREENED();
            case CLOSED -> texts().state_CLOSED();
        };
    }

    String of(ClosedReason reason) {
        return switch (reason) {
            case NOT_EXPOSED -> texts().closed_NOT_EXPOSED();
            case CANCELLED -> texts().closed_CANCELLED();
            case DECEASED -> texts().closed_DECEASED();
            case REFUSED -> texts().closed_REFUSED();
            case AGE -> texts().closed_AGE();
            case MERGED -> texts().closed_MERGED();
            case WITHDRAWN -> texts().closed_WITHDRAWN();
        };
    }

    String of(SafetyRoute route) {
        return switch (route) {
            case SELF_HARM -> texts().route_SELF_HARM();
            case MALTREATMENT -> texts().route_MALTREATMENT();
            case SEXUAL_VIOLENCE -> texts().route_SEXUAL_VIOLENCE();
        };
    }

    String first(SafetyRoute route) {
        return switch (route) {
            case SELF_HARM -> texts().first_SELF_HARM();
            case MALTREATMENT -> texts().first_MALTREATMENT();
            case SEXUAL_VIOLENCE -> texts().first_SEXUAL_VIOLENCE();
        };
    }

    String of(Guard guard) {
        return switch (guard) {
            case TBI -> texts().guard_TBI();
            case CARDIAC -> texts().guard_CARDIAC();
            case STROKE -> texts().guard_STROKE();
            case OBSTETRIC -> texts().guard_OBSTETRIC();
            case PTSD_AT_ARRIVAL -> texts().guard_PTSD_AT_ARRIVAL();
        };
    }

    String of(Threat threat) {
        return switch (threat) {
            case LIFE -> texts().threat_LIFE();
            case INJURY -> texts().threat_INJURY();
            case SEXUAL_VIOLENCE -> texts().threat_SEXUAL_VIOLENCE();
        };
    }

    String of(ExposureMode mode) {
        return switch (mode) {
            case EXPERIENCED -> texts().mode_EXPERIENCED();
            case WITNESSED -> texts().mode_WITNESSED();
            case LEARNED -> texts().mode_LEARNED();
            case OCCUPATIONAL -> texts().mode_OCCUPATIONAL();
        };
    }

    String of(Precision precision) {
        return switch (precision) {
            case MINUTE -> texts().precision_MINUTE();
            case DAY -> texts().precision_DAY();
            case ARRIVAL_PROXY -> texts().precision_ARRIVAL_PROXY();
        };
    }

    String of(VisitEvent event) {
        return switch (event) {
            case ARRIVED -> texts().visit_ARRIVED();
            case ADMITTED -> texts().visit_ADMITTED();
            case BECAME_INPATIENT -> texts().visit_BECAME_INPATIENT();
            case BECAME_OUTPATIENT -> texts().visit_BECAME_OUTPATIENT();
            case TRANSFERRED -> texts().visit_TRANSFERRED();
            case TRANSFER_CANCELLED -> texts().visit_TRANSFER_CANCELLED();
            case LEAVE_STARTED -> texts().visit_LEAVE_STARTED();
            case LEAVE_ENDED -> texts().visit_LEAVE_ENDED();
            case UPDATED -> texts().visit_UPDATED();
            case DISCHARGED -> texts().visit_DISCHARGED();
            case DISCHARGE_CANCELLED -> texts().visit_DISCHARGE_CANCELLED();
            case CANCELLED -> texts().visit_CANCELLED();
            case PLAN_CANCELLED -> texts().visit_PLAN_CANCELLED();
            case OTHER -> texts().visit_OTHER();
        };
    }

    String letter(Sex sex) {
        return switch (sex) {
            case FEMALE -> texts().sex_female();
            case MALE -> texts().sex_male();
            case OTHER -> texts().sex_other();
            case UNKNOWN -> texts().sex_unknown();
        };
    }

    String word(Sex sex) {
        return switch (sex) {
            case FEMALE -> texts().sexLong_female();
            case MALE -> texts().sexLong_male();
            case OTHER -> texts().sexLong_other();
            case UNKNOWN -> texts().sexLong_unknown();
        };
    }
}
