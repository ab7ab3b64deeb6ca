package nl.vangnet.trials.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Evidence;
import nl.vangnet.trials.domain.Finding;

/** The JSON columns, and the one parameter that carries many rows to one statement. */
@ApplicationScoped
class Json {

    private static final TypeReference<List<FindingJson>> FINDINGS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String rows(Object rows) {
        try {
            return mapper.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows cannot be written as JSON");
        }
    }

    JsonNode tree(CaseSnapshot snapshot) {
        return mapper.valueToTree(snapshot);
    }

    CaseSnapshot snapshot(String json) {
        try {
            return mapper.readValue(json, CaseSnapshot.class);
        } catch (JsonProcessingException e) {
            // The cause quotes the snapshot.
            throw new IllegalStateException("a stored case snapshot cannot be read");
        }
    }

    static List<FindingJson> findings(List<Finding> findings) {
        return findings.stream().map(FindingJson::of).toList();
    }

    List<Finding> findings(String json) {
        try {
            return mapper.readValue(json, FINDINGS).stream()
                    .map(FindingJson::toFinding)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored findings cannot be read");
        }
    }

    /** A finding as it is stored. */
    record FindingJson(String number, Outcome outcome, Evidence evidence) {

        enum Outcome {
            MET,
            NOT_MET,
            UNKNOWN
        }

        static FindingJson of(Finding finding) {
            Outcome outcome = switch (finding) {
                case Finding.Met ignored -> Outcome.MET;
                case Finding.NotMet ignored -> Outcome.NOT_MET;
                case Finding.Unknown ignored -> Outcome.UNKNOWN;
            };
            return new FindingJson(finding.number(), outcome, finding.evidence());
        }

        Finding toFinding() {
            return switch (outcome) {
                case MET -> new Finding.Met(number, evidence);
                case NOT_MET -> new Finding.NotMet(number, evidence);
                case UNKNOWN -> new Finding.Unknown(number, evidence);
            };
        }
    }
}
