package nl.vangnet.screening.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import nl.vangnet.screening.adapter.web.CaseJson.ExposureJson;
import nl.vangnet.screening.application.CaseLists.CaseRef;
import nl.vangnet.screening.application.CaseLists.MessageFate;
import nl.vangnet.screening.domain.exposure.ReasonSentences;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, for the API.
 *
 * @param ignored a test where tests are not screened
 */
public record MessageFateJson(
        UUID messageId,
        String event,
        UUID visit,
        boolean emergency,
        boolean ignored,
        ExposureJson exposure,
        @JsonProperty("case") @Nullable CaseRefJson screeningCase) {

    /** A case by name only. */
    public record CaseRefJson(UUID id, String number, String state) {

        static CaseRefJson of(CaseRef ref) {
            return new CaseRefJson(ref.caseId(), ref.number(), ref.state().name());
        }
    }

    static MessageFateJson of(MessageFate fate, ReasonSentences sentences) {
        return new MessageFateJson(
                fate.messageId(),
                fate.eventCode(),
                fate.visitId(),
                fate.emergency(),
                fate.ignored(),
                ExposureJson.of(fate.decision(), sentences),
                fate.caseRef() == null ? null : CaseRefJson.of(fate.caseRef()));
    }
}
