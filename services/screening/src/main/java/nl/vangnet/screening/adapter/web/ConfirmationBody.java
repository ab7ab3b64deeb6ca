package nl.vangnet.screening.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ExposureMode;
import nl.vangnet.screening.domain.screeningcase.Threat;
import org.jspecify.annotations.Nullable;

/**
 * A nurse's word on criterion A, as a program sends it.
 *
 * @param mode and {@code threats}: required when criterion A is met
 * @param traumaTime a better time of the event, or null to leave it
 * @param at when it was said; now when missing
 */
public record ConfirmationBody(
        @Nullable Boolean criterionA,
        @Nullable ExposureMode mode,
        @Nullable List<Threat> threats,
        @Nullable Instant traumaTime,
        @Nullable Instant at) {

    Confirmation answer(Instant now) {
        if (criterionA == null) {
            throw invalid("criterionA is missing: true or false");
        }
        if (at != null && at.isAfter(now)) {
            throw invalid("at lies in the future");
        }
        Instant said = at == null ? now : at;
        if (!criterionA) {
            return Confirmation.notMet(said);
        }
        if (mode == null) {
            throw invalid("mode is missing: EXPERIENCED, WITNESSED, LEARNED or OCCUPATIONAL");
        }
        if (threats == null || threats.isEmpty() || threats.stream().anyMatch(Objects::isNull)) {
            throw invalid("threats is empty: at least one of LIFE, INJURY, SEXUAL_VIOLENCE");
        }
        return Confirmation.met(mode, Set.copyOf(threats), said);
    }

    private static RequestRefusedException invalid(String message) {
        return new RequestRefusedException(422, "CONFIRMATION_INVALID", message);
    }
}
