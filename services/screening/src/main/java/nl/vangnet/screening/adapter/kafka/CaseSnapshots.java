package nl.vangnet.screening.adapter.kafka;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.instrument.Score;
import nl.vangnet.screening.domain.screeningcase.CasePatient;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;
import nl.vangnet.screening.domain.screeningcase.StageScreening;
import org.jspecify.annotations.Nullable;

/** Writes events as {@code schemas/events} has them. What a sender made too long or odd for it is left out. */
final class CaseSnapshots {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 40;
    private static final int OLDEST = 130;

    private final ZoneId hospitalZone;

    CaseSnapshots(ZoneId hospitalZone) {
        this.hospitalZone = hospitalZone;
    }

    ObjectNode of(ScreeningEvent event) {
        ObjectNode node =
                NODES.objectNode().put("occurredAt", event.occurredAt().toString());
        node.set("case", snapshot(event.snapshot()));
        return node;
    }

    private ObjectNode snapshot(ScreeningCase told) {
        ObjectNode node = NODES.objectNode()
                .put("caseId", told.identity().caseId().toString())
                .put("caseNumber", told.identity().number())
                .put("version", told.version())
                .put("state", told.state().name())
                .put("closedReason", name(told.closedReason()));
        node.putObject("visit")
                .put("visitId", told.identity().visitId().toString())
                .put("facility", shortened(told.facility()));
        node.set("patient", patient(told));
        node.putObject("trauma")
                .put(
                        "time",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                told.trauma().instant().atZone(hospitalZone)))
                .put("precision", told.trauma().precision().name())
                .put("zone", hospitalZone.getId());
        node.set("exposure", exposure(told.exposure()));
        node.set("guards", names(told.exposure().guards()));
        node.set("confirmation", told.confirmation() == null ? NODES.nullNode() : confirmation(told.confirmation()));
        ArrayNode screenings = node.putArray("screenings");
        told.screenings().forEach(screening -> screenings.add(screening(screening)));
        return node.put("test", told.test());
    }

    private static ObjectNode patient(ScreeningCase told) {
        CasePatient patient = told.patient();
        Integer age = patient.ageAtTrauma();
        String language = patient.language();
        return NODES.objectNode()
                .put("key", told.identity().patientKey().toString())
                .put("ageAtTrauma", age != null && age >= 0 && age <= OLDEST ? age : null)
                .put("sex", patient.sex().name().toLowerCase(Locale.ROOT))
                .put("language", language != null && LANGUAGE.matcher(language).matches() ? language : null)
                .put("deceased", patient.deceased());
    }

    private static ObjectNode exposure(ExposureDecision exposure) {
        ObjectNode node = NODES.objectNode()
                .put("class", exposure.exposureClass().name())
                .put("deferred", exposure.deferred())
                .put("ruleSet", exposure.ruleSet());
        node.set("routes", names(exposure.routes()));
        ArrayNode reasons = node.putArray("reasons");
        exposure.reasons()
                .forEach(reason -> reasons.addObject()
                        .put("rule", reason.rule())
                        .put("class", reason.exposureClass().name())
                        .put("system", fitting(reason.system(), LONGEST_NAME))
                        .put("code", fitting(reason.code(), LONGEST_CODE)));
        return node;
    }

    private static ObjectNode confirmation(Confirmation confirmation) {
        ObjectNode node =
                NODES.objectNode().put("criterionA", confirmation.criterionA()).put("mode", name(confirmation.mode()));
        node.set("threats", names(confirmation.threats()));
        return node.put("at", confirmation.at().toString());
    }

    private static ObjectNode screening(StageScreening screening) {
        ObjectNode node = NODES.objectNode()
                .put("stage", screening.stage())
                .put("outcome", screening.outcome().name())
                .put("at", screening.at().toString());
        ArrayNode scores = node.putArray("scores");
        for (Score score : screening.scores()) {
            scores.addObject()
                    .put("instrument", score.instrument().name())
                    .put("score", score.value())
                    .put("answered", score.answered())
                    .put("items", score.items())
                    .put("cutoff", score.cutoff())
                    .put("outcome", score.outcome().name())
                    .put("ruleVersion", score.ruleVersion());
        }
        return node;
    }

    /** In order of their names, so that equal cases are equal texts. */
    private static ArrayNode names(Collection<? extends Enum<?>> values) {
        ArrayNode names = NODES.arrayNode();
        values.stream().map(Enum::name).sorted().forEach(names::add);
        return names;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static @Nullable String fitting(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : null;
    }
}
