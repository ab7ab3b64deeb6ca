package nl.vangnet.intake.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.identity.IdentifierHistory;
import nl.vangnet.intake.application.identity.KnownIdentifier;
import nl.vangnet.intake.application.identity.KnownMerge;
import org.jspecify.annotations.Nullable;

/** The numbers of one patient, with what became of each. */
public record NumberHistory(List<Number> numbers) {

    /**
     * One number.
     *
     * @param into the number that it lives on as, or null if it is in use
     * @param message the message that told so, or null
     */
    public record Number(
            String value,
            @Nullable String authority,
            @Nullable String into,
            @Nullable UUID message,
            String controlId,
            @Nullable Instant at) {

        /** Redacted: it names a patient. */
        @Override
        public String toString() {
            return "Number[redacted]";
        }
    }

    static NumberHistory of(IdentifierHistory history) {
        return new NumberHistory(history.identifiers().stream()
                .map(known -> number(known, history))
                .toList());
    }

    private static Number number(KnownIdentifier known, IdentifierHistory history) {
        KnownMerge merge = history.merges().stream()
                .filter(candidate -> candidate.retired().equals(known.patientKey()) && candidate.endedBy() == null)
                .findFirst()
                .orElse(null);
        return new Number(
                known.identifier().value(),
                known.identifier().authority(),
                known.mergedInto() == null ? null : valueOf(known.mergedInto(), history),
                merge == null ? null : merge.message(),
                merge == null || merge.controlId() == null ? "–" : merge.controlId(),
                merge == null ? null : merge.at());
    }

    private static String valueOf(UUID patientKey, IdentifierHistory history) {
        return history.identifiers().stream()
                .filter(known -> known.patientKey().equals(patientKey))
                .map(known -> known.identifier().value())
                .findFirst()
                .orElse("–");
    }
}
