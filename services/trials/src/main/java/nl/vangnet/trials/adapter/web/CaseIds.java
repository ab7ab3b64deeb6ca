package nl.vangnet.trials.adapter.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vangnet.trials.application.CandidateDesk;

/** The cases of several lists, for the audit. */
final class CaseIds {

    private CaseIds() {}

    @SafeVarargs
    static List<UUID> of(Collection<CandidateDesk.Row>... lists) {
        return Stream.of(lists)
                .flatMap(Collection::stream)
                .map(row -> row.candidate().caseId())
                .distinct()
                .toList();
    }
}
