package nl.vangnet.trials.adapter.kafka;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of {@code vangnet.screening.v1} as it is written ({@code schemas/events/case.schema.json}). Any part may be absent. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseEvent(@JsonProperty("case") @Nullable Case screeningCase) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(
            @Nullable UUID caseId,
            @Nullable Long version,
            @Nullable String state,
            @Nullable String closedReason,
            @Nullable Visit visit,
            @Nullable Patient patient,
            @Nullable Trauma trauma,
            @Nullable Exposure exposure,
            @Nullable Set<String> guards,
            @Nullable Confirmed confirmation,
            @Nullable List<Screened> screenings,
            boolean test) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Visit(@Nullable String facility) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Patient(
            @Nullable UUID key,
            @Nullable Integer ageAtTrauma,
            @Nullable String sex,
            @Nullable String language,
            boolean deceased) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Trauma(@Nullable OffsetDateTime time) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exposure(@Nullable Set<String> routes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Confirmed(
            boolean criterionA,
            @Nullable String mode,
            @Nullable Set<String> threats,
            @Nullable OffsetDateTime at) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Screened(
            int stage,
            @Nullable OffsetDateTime at,
            @Nullable List<Scored> scores) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Scored(
            @Nullable String instrument,
            @Nullable Integer score,
            @Nullable String outcome) {}
}
