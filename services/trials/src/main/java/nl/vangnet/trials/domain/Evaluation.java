package nl.vangnet.trials.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vangnet.trials.domain.Evidence.Kind;
import nl.vangnet.trials.domain.Finding.Met;
import nl.vangnet.trials.domain.Finding.NotMet;
import nl.vangnet.trials.domain.Finding.Unknown;

/** Reads a case for one criterion. A new {@link Rule} does not compile until it has a case here. */
final class Evaluation {

    private final String number;
    private final CaseSnapshot snapshot;
    private final Instant now;

    private Evaluation(String number, CaseSnapshot snapshot, Instant now) {
        this.number = number;
        this.snapshot = snapshot;
        this.now = now;
    }

    static Finding of(Criterion criterion, CaseSnapshot snapshot, Instant now) {
        var evaluation = new Evaluation(criterion.number(), snapshot, now);
        return switch (criterion.rule()) {
            case Rule.ExposureConfirmed ignored -> evaluation.exposure();
            case Rule.ExposureMode mode -> evaluation.mode(mode);
            case Rule.StageOnePositive positive -> evaluation.stageOne(positive);
            case Rule.StageTwoSymptoms symptoms -> evaluation.stageTwo(symptoms);
            case Rule.AgeAtTrauma age -> evaluation.age(age);
            case Rule.LanguageIn language -> evaluation.language(language);
            case Rule.InWindow window -> evaluation.window(window.window());
            case Rule.AssessedWithin assessed -> evaluation.assessed(assessed);
            case Rule.NoSexualViolence ignored -> evaluation.sexualViolence();
            case Rule.Ask ask -> evaluation.ask(ask);
        };
    }

    private Finding exposure() {
        Confirmation confirmation = snapshot.confirmation();
        if (confirmation == null) {
            return unknown(Kind.NOT_CONFIRMED_YET);
        }
        return confirmation.criterionA() ? met(Kind.CONFIRMED) : notMet(Kind.REJECTED);
    }

    private Finding mode(Rule.ExposureMode rule) {
        Confirmation confirmation = snapshot.confirmation();
        String mode = confirmation == null ? null : confirmation.mode();
        if (mode == null) {
            return unknown(Kind.MODE_MISSING);
        }
        if (rule.accepted().contains(mode)) {
            return met(Kind.MODE, mode);
        }
        return rule.refused().contains(mode) ? notMet(Kind.MODE, mode) : unknown(Kind.MODE, mode);
    }

    private Finding stageOne(Rule.StageOnePositive rule) {
        Optional<StageResult> last = snapshot.stage(1);
        if (last.isEmpty()) {
            return unknown(Kind.NOT_SCREENED_YET, 1);
        }
        StageResult result = last.get();
        if (!result.at().isBefore(snapshot.traumaTime().plus(rule.within()))) {
            return new NotMet(number, Evidence.at(Kind.SCREENED_TOO_LATE, result.at()));
        }
        return compare(result, rule.cutoffs());
    }

    private Finding stageTwo(Rule.StageTwoSymptoms rule) {
        return snapshot.stage(2)
                .map(result -> compare(result, Map.of(rule.instrument(), rule.cutoff())))
                .orElseGet(() -> early(rule.early()));
    }

    /** Early scores misjudge in both directions (clinical.md 1.4), so they settle nothing. */
    private Finding early(Map<String, Integer> cutoffs) {
        Optional<StageResult> last = snapshot.stage(1);
        if (last.isEmpty()) {
            return unknown(Kind.NOT_SCREENED_YET, 2);
        }
        Kind kind = reachesOneOf(cutoffs, last.get()) ? Kind.EARLY_SCREEN_POSITIVE : Kind.EARLY_SCREEN_NEGATIVE;
        return new Unknown(number, new Evidence(kind, Screening.said(last.get(), cutoffs)));
    }

    private Finding compare(StageResult result, Map<String, Integer> cutoffs) {
        List<String> scores = Screening.said(result, cutoffs);
        if (reachesOneOf(cutoffs, result)) {
            return new Met(number, new Evidence(Kind.SCORES, scores));
        }
        boolean allBelow = cutoffs.entrySet().stream()
                .allMatch(cutoff -> result.of(cutoff.getKey())
                        .filter(score -> score.staysBelow(cutoff.getValue()))
                        .isPresent());
        // An instrument that is missing or incomplete is never scored as negative.
        return allBelow
                ? new NotMet(number, new Evidence(Kind.SCORES, scores))
                : new Unknown(number, new Evidence(Kind.SCORES_INCOMPLETE, scores));
    }

    private static boolean reachesOneOf(Map<String, Integer> cutoffs, StageResult result) {
        return cutoffs.entrySet().stream()
                .anyMatch(cutoff -> result.of(cutoff.getKey())
                        .filter(score -> score.reaches(cutoff.getValue()))
                        .isPresent());
    }

    private Finding age(Rule.AgeAtTrauma rule) {
        Integer age = snapshot.ageAtTrauma();
        if (age == null) {
            return unknown(Kind.AGE_MISSING);
        }
        boolean inRange = age >= rule.minYears() && age <= rule.maxYears().orElse(Integer.MAX_VALUE);
        return inRange ? met(Kind.AGE, age) : notMet(Kind.AGE, age);
    }

    private Finding language(Rule.LanguageIn rule) {
        String tag = snapshot.language();
        if (tag == null || tag.isBlank()) {
            return unknown(Kind.LANGUAGE_MISSING);
        }
        // BCP 47: the region does not matter (nl-BE is Dutch).
        String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return rule.languages().contains(language) ? met(Kind.LANGUAGE, language) : notMet(Kind.LANGUAGE, language);
    }

    private Finding window(WindowRule rule) {
        Window window = rule.from(snapshot.traumaTime());
        if (window.hasClosed(now)) {
            return new NotMet(number, Evidence.at(Kind.WINDOW_CLOSED, window.closes()));
        }
        return window.hasOpened(now)
                ? new Met(number, Evidence.at(Kind.WINDOW_OPEN_UNTIL, window.closes()))
                : new Unknown(number, Evidence.at(Kind.WINDOW_OPENS, window.opens()));
    }

    private Finding assessed(Rule.AssessedWithin rule) {
        Instant due = snapshot.traumaTime().plus(rule.within());
        return now.isBefore(due)
                ? new Met(number, Evidence.at(Kind.WINDOW_OPEN_UNTIL, due))
                : new Unknown(number, Evidence.at(Kind.ASSESSMENT_WAS_DUE, due));
    }

    private Finding sexualViolence() {
        Confirmation confirmation = snapshot.confirmation();
        boolean recorded = snapshot.routes().contains("SEXUAL_VIOLENCE")
                || (confirmation != null && confirmation.threats().contains("SEXUAL_VIOLENCE"));
        if (recorded) {
            return notMet(Kind.IN_RECORD, "SEXUAL_VIOLENCE");
        }
        return confirmation == null ? unknown(Kind.NOT_CONFIRMED_YET) : met(Kind.CONFIRMED_WITHOUT);
    }

    private Finding ask(Rule.Ask rule) {
        Set<String> against = recorded(rule.ruledOutBy());
        if (!against.isEmpty()) {
            return new NotMet(number, new Evidence(Kind.IN_RECORD, List.copyOf(against)));
        }
        if (rule.onlyFor().filter(this::doesNotConcern).isPresent()) {
            return met(Kind.NOT_APPLICABLE);
        }
        Set<String> hints = recorded(rule.hintedBy());
        return hints.isEmpty()
                ? unknown(Kind.NOT_IN_RECORD)
                : new Unknown(number, new Evidence(Kind.HINT_IN_RECORD, List.copyOf(hints)));
    }

    /** Only a known other sex or a known other age makes a question not apply. */
    private boolean doesNotConcern(Rule.Concerns concerns) {
        boolean otherSex = switch (snapshot.sex()) {
            case FEMALE, MALE -> snapshot.sex() != concerns.sex();
            case OTHER, UNKNOWN -> false;
        };
        Integer age = snapshot.ageAtTrauma();
        boolean otherAge = age != null && (age < concerns.minYears() || age > concerns.maxYears());
        return otherSex || otherAge;
    }

    private Set<String> recorded(Set<String> wanted) {
        return Stream.concat(snapshot.guards().stream(), snapshot.routes().stream())
                .filter(wanted::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Finding met(Kind kind, Object... values) {
        return new Met(number, Evidence.of(kind, values));
    }

    private Finding notMet(Kind kind, Object... values) {
        return new NotMet(number, Evidence.of(kind, values));
    }

    private Finding unknown(Kind kind, Object... values) {
        return new Unknown(number, Evidence.of(kind, values));
    }
}
