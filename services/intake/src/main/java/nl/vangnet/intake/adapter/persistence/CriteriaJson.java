package nl.vangnet.intake.adapter.persistence;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import nl.vangnet.intake.application.MessageCriteria;

/** Criteria as a job keeps them. Equal criteria give the same text. */
final class CriteriaJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(Include.NON_NULL)
            .build();

    private CriteriaJson() {}

    static String write(MessageCriteria criteria) {
        try {
            // PostgreSQL takes no NUL, and a person may paste one.
            return MAPPER.writeValueAsString(criteria).replace("\\u0000", "");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("criteria cannot be written: " + impossible.getClass());
        }
    }

    static MessageCriteria read(String json) {
        try {
            return MAPPER.readValue(json, MessageCriteria.class);
        } catch (JsonProcessingException impossible) {
            // Without the cause: its text may hold what somebody looked for.
            throw new IllegalStateException("stored criteria cannot be read: " + impossible.getClass());
        }
    }
}
