package nl.vangnet.screening.adapter.web;

import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.screeningcase.CaseState;

/**
 * A case on a list: who, why, how long, what to do.
 *
 * @param who name, or the words for an unknown one
 * @param about age, sex and place
 * @param why the strongest reason in plain words
 * @param codes what the messages say, smaller
 * @param safety what is done first, for a SPECIAL case
 * @param shifted a corrected time moved the window, and nobody has looked yet
 */
public record CaseRow(
        UUID caseId,
        String number,
        String who,
        String about,
        ExposureClass exposureClass,
        String classWord,
        String why,
        String codes,
        boolean held,
        boolean test,
        CaseState state,
        String stateWord,
        WindowLine window,
        List<Safety> safety,
        boolean shifted) {

    /** A safety route in words. */
    public record Safety(String what, String first) {}

    public boolean isToConfirm() {
        return state == CaseState.DETECTED;
    }

    public boolean isToScreen() {
        return state == CaseState.CONFIRMED;
    }

    /** Nothing is to be done about it now. */
    public boolean isDone() {
        return state == CaseState.SCREENED || state == CaseState.CLOSED;
    }

    public boolean isUrgent() {
        return window.closesToday() && !isDone();
    }

    /** Name of the chip's colour. */
    public String chip() {
        return switch (exposureClass) {
            case SPECIAL -> "special";
            case INCLUDE -> "include";
            case REVIEW -> "review";
            case EXCLUDE -> "exclude";
        };
    }
}
