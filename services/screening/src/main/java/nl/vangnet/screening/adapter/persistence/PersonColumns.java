package nl.vangnet.screening.adapter.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.visit.PatientIdentifier;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import org.jspecify.annotations.Nullable;

/** Who a case is about, as its row has it. */
record PersonColumns(
        UUID id,
        @Nullable String personName,
        @Nullable LocalDate birthDate,
        String sex,
        @Nullable String place,
        List<String> identifiers,
        List<String> visitNumbers,
        String searchText) {

    static PersonColumns of(UUID caseId, Visit visit) {
        String name =
                visit.patient().name() == null ? null : visit.patient().name().said();
        List<String> identifiers = visit.patient().identifiers().stream()
                .map(PatientIdentifier::value)
                .distinct()
                .toList();
        List<String> visitNumbers = visit.identifiers().stream()
                .filter(identifier -> identifier.kind() == Kind.VISIT_NUMBER || identifier.kind() == Kind.EPISODE)
                .map(VisitIdentifier::value)
                .distinct()
                .toList();
        return new PersonColumns(
                caseId,
                name,
                visit.patient().birthDate(),
                visit.patient().sex().name(),
                visit.location() == null ? null : visit.location().name(),
                identifiers,
                visitNumbers,
                Stream.of(Stream.ofNullable(name), identifiers.stream(), visitNumbers.stream())
                        .flatMap(words -> words)
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT));
    }

    /** Redacted, because it names a person. */
    @Override
    public String toString() {
        return "PersonColumns[" + id + "]";
    }
}
