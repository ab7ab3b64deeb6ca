package nl.vangnet.followup.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What follow-up needs to know of a case, at one version.
 *
 * @param caseNumber what people say, for example {@code VN-0412}
 * @param stage2DoneAt when the second stage of screening got an outcome; empty while it has none, or an incomplete one
 */
public record CaseSnapshot(
        UUID caseId,
        String caseNumber,
        int version,
        CaseState state,
        boolean deceased,
        TraumaTime trauma,
        Optional<Instant> stage2DoneAt) {

    /** Death ends everything at once, whether or not the case has been closed yet (clinical brief 5.4). */
    boolean wants(CheckKind kind) {
        return !deceased && kind.isWantedIn(state);
    }
}
