package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit of one patient to an emergency department with all that follows on it, or any other stay, folded from all its messages by the time at which things happened.
 *
 * @param emergency some message marked the emergency department; only such a visit opens a case
 * @param admitted the patient was an inpatient at some time
 * @param location where the patient lies now, or lay last
 * @param intensiveCare the intensive care unit in which the patient lay at some time, or null
 * @param accidentTime newest ACC-1, or null
 * @param signs what the stay itself shows, as codes of {@link VisitSigns#VISIT}
 * @param died the newest message that speaks of it says that the patient is dead
 * @param test its messages are tests
 * @param returns later arrivals in an emergency department that belong to it
 */
public record Visit(
        List<VisitIdentifier> identifiers,
        VisitStatus status,
        PatientSnapshot patient,
        PatientClass patientClass,
        boolean emergency,
        boolean admitted,
        @Nullable VisitLocation location,
        @Nullable VisitLocation intensiveCare,
        @Nullable String facility,
        Instant arrivedAt,
        @Nullable Instant endedAt,
        List<StatedCode> codes,
        List<StatedText> texts,
        @Nullable StatedTime accidentTime,
        List<StatedCode> signs,
        boolean died,
        boolean test,
        List<Instant> returns) {

    public Visit {
        identifiers = List.copyOf(identifiers);
        codes = List.copyOf(codes);
        texts = List.copyOf(texts);
        signs = List.copyOf(signs);
        returns = List.copyOf(returns);
    }

    /** Folds the messages of one visit, which may be of several stays. Pure: any order and any repetition of the same messages give the same visit. */
    public static Visit fold(Collection<VisitMessage> messages) {
        return VisitSum.of(messages);
    }

    /** The same visit, by what messages outside of it say of a death. */
    Visit died(boolean dead) {
        return new Visit(
                identifiers,
                status,
                patient,
                patientClass,
                emergency,
                admitted,
                location,
                intensiveCare,
                facility,
                arrivedAt,
                endedAt,
                codes,
                texts,
                accidentTime,
                signs,
                dead,
                test,
                returns);
    }

    /** T0 as the messages know it (clinical.md 2.7): the accident, else an onset, else the arrival. */
    public TraumaTime traumaTime(ZoneId hospitalZone) {
        return Onsets.ofAccident(accidentTime, arrivedAt, hospitalZone)
                .or(() -> Onsets.of(codes, texts, arrivedAt, hospitalZone))
                .orElseGet(() -> TraumaTime.ofArrival(arrivedAt));
    }
}
