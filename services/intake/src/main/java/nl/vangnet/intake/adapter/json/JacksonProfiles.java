package nl.vangnet.intake.adapter.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import nl.vangnet.intake.application.feed.ProfileJson;
import nl.vangnet.intake.application.feed.UnreadableProfileException;
import nl.vangnet.intake.domain.feed.ProfileDraft;

/** Profiles by Jackson: one property per component of the draft. */
@ApplicationScoped
class JacksonProfiles implements ProfileJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ZoneId hospitalZone;

    JacksonProfiles(ZoneId hospitalZone) {
        this.hospitalZone = hospitalZone;
    }

    @Override
    public String write(ProfileDraft draft) {
        try {
            return mapper.writeValueAsString(draft);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of texts is always written", impossible);
        }
    }

    @Override
    public ProfileDraft read(String json) {
        try {
            if (!(mapper.readTree(json) instanceof ObjectNode written)) {
                throw new UnreadableProfileException("a profile is a JSON object");
            }
            ObjectNode profile = mapper.valueToTree(ProfileDraft.usual("", "", List.of(), hospitalZone));
            for (var property : written.properties()) {
                add(profile, property.getKey(), property.getValue());
            }
            return mapper.treeToValue(profile, ProfileDraft.class);
        } catch (JsonMappingException wrong) {
            String path = wrong.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            throw new UnreadableProfileException("the value of '" + path + "' is not of the right kind");
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            throw new UnreadableProfileException(
                    "no JSON: %s at line %d".formatted(broken.getOriginalMessage(), at == null ? 0 : at.getLineNr()));
        }
    }

    private static void add(ObjectNode profile, String name, JsonNode value) {
        if (!profile.has(name)) {
            // A misspelt name would leave the usual value in force, and nobody would know.
            throw new UnreadableProfileException("a profile has no '" + name + "'");
        }
        if (!value.isNull()) {
            profile.set(name, value);
        }
    }
}
