package nl.vangnet.trials.adapter.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.chassis.inbox.UnreadableRecordException;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Confirmation;
import nl.vangnet.trials.domain.Score;
import nl.vangnet.trials.domain.Sex;
import nl.vangnet.trials.domain.StageResult;
import org.jspecify.annotations.Nullable;

/** Reads the case out of an event. Only the id, the version and the time of the event are indispensable. */
@ApplicationScoped
class CaseEventCodec {

    private final ObjectMapper json;

    CaseEventCodec(ObjectMapper json) {
        this.json = json;
    }

    CaseSnapshot decode(byte[] value) throws UnreadableRecordException {
        CaseEvent.Case read = parse(value).screeningCase();
        if (read == null) {
            throw new UnreadableRecordException("CASE_MISSING", "the event carries no case");
        }
        return toSnapshot(read);
    }

    private CaseEvent parse(byte[] value) throws UnreadableRecordException {
        try {
            return json.readValue(value, CaseEvent.class);
        } catch (IOException e) {
            // Jackson's message quotes the input, which is about a patient.
            throw new UnreadableRecordException("CASE_JSON", "the event is not the JSON of a case");
        }
    }

    private static CaseSnapshot toSnapshot(CaseEvent.Case read) throws UnreadableRecordException {
        UUID caseId = required(read.caseId(), "caseId");
        Long version = required(read.version(), "version");
        CaseEvent.Patient patient = required(read.patient(), "patient");
        CaseEvent.Trauma trauma = required(read.trauma(), "trauma");
        OffsetDateTime traumaTime = required(trauma.time(), "trauma.time");
        return new CaseSnapshot(
                caseId,
                version,
                patient.key(),
                "CLOSED".equals(read.state()),
                read.closedReason(),
                read.visit() == null ? null : read.visit().facility(),
                patient.ageAtTrauma(),
                sex(patient.sex()),
                patient.language(),
                patient.deceased(),
                // As fine as the database keeps it, or the stored window would never equal the computed one.
                traumaTime.toInstant().truncatedTo(ChronoUnit.MICROS),
                read.exposure() == null ? Set.of() : orEmpty(read.exposure().routes()),
                orEmpty(read.guards()),
                confirmation(read.confirmation()),
                stages(read.screenings()),
                read.test());
    }

    private static <T> T required(@Nullable T value, String name) throws UnreadableRecordException {
        if (value == null) {
            throw new UnreadableRecordException("CASE_INCOMPLETE", "the case has no " + name);
        }
        return value;
    }

    private static Sex sex(@Nullable String code) {
        return code == null
                ? Sex.UNKNOWN
                : switch (code.toLowerCase(Locale.ROOT)) {
                    case "female" -> Sex.FEMALE;
                    case "male" -> Sex.MALE;
                    case "other" -> Sex.OTHER;
                    default -> Sex.UNKNOWN;
                };
    }

    private static @Nullable Confirmation confirmation(CaseEvent.@Nullable Confirmed read) {
        return read == null
                ? null
                : new Confirmation(
                        read.criterionA(),
                        read.mode(),
                        orEmpty(read.threats()),
                        read.at() == null ? null : read.at().toInstant());
    }

    private static List<StageResult> stages(@Nullable List<CaseEvent.Screened> read) {
        return read == null
                ? List.of()
                : read.stream().flatMap(screened -> stage(screened).stream()).toList();
    }

    /** A result without a time cannot be placed in a window: it is as if it were not there. */
    private static Optional<StageResult> stage(CaseEvent.Screened read) {
        OffsetDateTime at = read.at();
        if (at == null) {
            return Optional.empty();
        }
        List<CaseEvent.Scored> scores = read.scores() == null ? List.of() : read.scores();
        return Optional.of(new StageResult(
                read.stage(),
                at.toInstant(),
                scores.stream().flatMap(score -> score(score).stream()).toList()));
    }

    private static Optional<Score> score(CaseEvent.Scored read) {
        String instrument = read.instrument();
        Integer score = read.score();
        return instrument == null || score == null
                ? Optional.empty()
                : Optional.of(new Score(instrument, score, !"INCOMPLETE".equals(read.outcome())));
    }

    private static Set<String> orEmpty(@Nullable Set<String> values) {
        return values == null ? Set.of() : values;
    }
}
