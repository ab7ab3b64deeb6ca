package nl.vangnet.screening.adapter.web;

import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.screening.application.CaseOutcome;
import nl.vangnet.screening.application.UnreadableInputException;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.Transition.Refusal;

/** What came of a decision, in terms of HTTP. */
final class CaseOutcomes {

    private CaseOutcomes() {}

    static ScreeningCase require(CaseOutcome outcome) {
        return switch (outcome) {
            case CaseOutcome.Done done -> done.screeningCase();
            case CaseOutcome.SaidBefore same -> same.screeningCase();
            case CaseOutcome.NoSuchCase ignored -> throw noSuchCase();
            case CaseOutcome.Refused refused -> throw refused(refused.why());
        };
    }

    static RequestRefusedException noSuchCase() {
        return new RequestRefusedException(404, "CASE_UNKNOWN", "there is no such case");
    }

    static RequestRefusedException unreadable(UnreadableInputException cause) {
        boolean notEvenReadable =
                cause.code().equals("FHIR_NOT_READABLE") || cause.code().equals("FHIR_LIMIT_EXCEEDED");
        return new RequestRefusedException(
                notEvenReadable ? 400 : 422, cause.code(), String.valueOf(cause.getMessage()));
    }

    private static RequestRefusedException refused(Refusal why) {
        return switch (why) {
            case CLOSED -> new RequestRefusedException(409, "CASE_CLOSED", "the case is closed");
            case NOT_CONFIRMED ->
                new RequestRefusedException(409, "CASE_NOT_CONFIRMED", "confirm the event first, then screen");
            case NOT_CLOSED -> new RequestRefusedException(409, "CASE_OPEN", "the case is open");
            case FINAL -> new RequestRefusedException(409, "CASE_FINAL", "the case does not open again");
            case TIME_IN_FUTURE -> new RequestRefusedException(422, "TIME_IN_FUTURE", "the time lies in the future");
        };
    }
}
