package nl.vangnet.trials.domain;

import java.util.List;
import java.util.Optional;

/**
 * The rules of one trial at one version (FHIR R4 ResearchStudy).
 *
 * @param prefix what a pseudonym of this trial begins with when people say it, for example {@code OXY}
 * @param deadline what has to have happened when the window closes, for example "First dose by"
 */
public record TrialProtocol(
        TrialId trial,
        String version,
        String prefix,
        Text title,
        Text description,
        Text deadline,
        List<Criterion> criteria) {

    public TrialProtocol {
        criteria = List.copyOf(criteria);
        long windows = criteria.stream()
                .filter(criterion -> criterion.rule() instanceof Rule.InWindow)
                .count();
        if (windows != 1) {
            throw new IllegalArgumentException("%s has %d windows where one is needed".formatted(trial, windows));
        }
        if (criteria.stream().map(Criterion::number).distinct().count() != criteria.size()) {
            throw new IllegalArgumentException(trial + " gives one number to two criteria");
        }
        if (criteria.stream().noneMatch(Criterion::trigger)) {
            throw new IllegalArgumentException(trial + " has no trigger: everybody would be a candidate");
        }
    }

    public WindowRule window() {
        return ((Rule.InWindow) windowCriterion().rule()).window();
    }

    public Criterion windowCriterion() {
        return criteria.stream()
                .filter(criterion -> criterion.rule() instanceof Rule.InWindow)
                .findFirst()
                .orElseThrow();
    }

    /** The criterion of that number; empty when a finding of an older version names one that is gone. */
    public Optional<Criterion> criterion(String number) {
        return criteria.stream()
                .filter(criterion -> criterion.number().equals(number))
                .findFirst();
    }
}
