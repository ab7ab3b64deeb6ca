package nl.vangnet.trials.adapter.web;

import java.util.List;
import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.chassis.web.WindowBar;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as a list or its own page shows it. No name and no number of a patient, as this service has none.
 *
 * @param notes what stands out: open inclusion criteria and hints in the record
 * @param closesToday the only case in which a window is red
 */
public record CandidateLine(
        String pseudonym,
        String said,
        String site,
        String who,
        boolean test,
        String scores,
        String counts,
        List<String> notes,
        String state,
        String deadline,
        WindowBar bar,
        SaidTime opens,
        SaidTime closes,
        String day,
        String left,
        boolean closesToday,
        @Nullable SaidTime withdrawnAt,
        boolean windowMoved) {

    public String href() {
        return "/trials/candidates/" + pseudonym;
    }
}
