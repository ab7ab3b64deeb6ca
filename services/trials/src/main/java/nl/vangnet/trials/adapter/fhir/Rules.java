package nl.vangnet.trials.adapter.fhir;

import static nl.vangnet.trials.adapter.fhir.Extensions.code;
import static nl.vangnet.trials.adapter.fhir.Extensions.codes;
import static nl.vangnet.trials.adapter.fhir.Extensions.cutoffs;
import static nl.vangnet.trials.adapter.fhir.Extensions.days;
import static nl.vangnet.trials.adapter.fhir.Extensions.integer;
import static nl.vangnet.trials.adapter.fhir.Extensions.only;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vangnet.trials.domain.Rule;
import nl.vangnet.trials.domain.Sex;
import nl.vangnet.trials.domain.WindowRule;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group.GroupCharacteristicComponent;

/** Reads the machine's part of a criterion: the extension {@code criterion-rule} and the FHIR value beside it. */
final class Rules {

    private Rules() {}

    static Rule toRule(GroupCharacteristicComponent characteristic) {
        Extension rule = only(characteristic, FhirNames.CRITERION_RULE);
        String kind = code(rule, "kind");
        return switch (kind) {
            case "exposure-confirmed" -> new Rule.ExposureConfirmed();
            case "exposure-mode" -> new Rule.ExposureMode(codes(rule, "accepted"), codes(rule, "refused"));
            case "stage-one-positive" -> new Rule.StageOnePositive(cutoffs(rule, "cutoff"), days(rule, "within"));
            case "stage-two-symptoms" -> stageTwo(rule);
            case "age-at-trauma" -> age(characteristic);
            case "language" -> new Rule.LanguageIn(languages(characteristic));
            case "window" -> window(characteristic, rule);
            case "assessed-within" ->
                new Rule.AssessedWithin(days(characteristic.getValueRange().getHigh()));
            case "no-sexual-violence" -> new Rule.NoSexualViolence();
            case "ask" -> new Rule.Ask(codes(rule, "ruled-out-by"), codes(rule, "hinted-by"), concerns(rule));
            default -> throw new IllegalArgumentException("unknown kind of rule: " + kind);
        };
    }

    private static Rule stageTwo(Extension rule) {
        Map.Entry<String, Integer> cutoff =
                cutoffs(rule, "cutoff").entrySet().stream().findFirst().orElseThrow();
        return new Rule.StageTwoSymptoms(cutoff.getKey(), cutoff.getValue(), cutoffs(rule, "early"));
    }

    private static Rule age(GroupCharacteristicComponent characteristic) {
        var range = characteristic.getValueRange();
        int min = range.getLow().getValue().intValueExact();
        return new Rule.AgeAtTrauma(
                min,
                range.hasHigh() ? OptionalInt.of(range.getHigh().getValue().intValueExact()) : OptionalInt.empty());
    }

    private static Set<String> languages(GroupCharacteristicComponent characteristic) {
        return characteristic.getValueCodeableConcept().getCoding().stream()
                .map(Coding::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Rule window(GroupCharacteristicComponent characteristic, Extension rule) {
        var range = characteristic.getValueRange();
        Optional<Duration> best =
                rule.hasExtension("best-until") ? Optional.of(days(rule, "best-until")) : Optional.empty();
        return new Rule.InWindow(new WindowRule(days(range.getLow()), best, days(range.getHigh())));
    }

    private static Optional<Rule.Concerns> concerns(Extension rule) {
        return Optional.ofNullable(rule.getExtensionByUrl("concerns"))
                .map(concerns -> new Rule.Concerns(
                        Sex.valueOf(code(concerns, "sex").toUpperCase(Locale.ROOT)),
                        integer(concerns, "min-years"),
                        integer(concerns, "max-years")));
    }
}
