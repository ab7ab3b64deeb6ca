package nl.vangnet.screening.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import nl.vangnet.chassis.web.Language;
import nl.vangnet.screening.domain.instrument.Instrument;

/** The FHIR Questionnaires of the contract, as forms are drawn from them. */
@ApplicationScoped
class Questionnaires {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final String PER_SCREEN = "https://vangnet.nl/fhir/StructureDefinition/questions-per-screen";

    /** A text in both languages. */
    record Text(String english, String dutch) {

        String in(Language language) {
            return language == Language.NL ? dutch : english;
        }
    }

    /** An answer that an item allows. */
    record Option(int value, Text label) {}

    /** One question. */
    record Item(int number, Text text, List<Option> options) {}

    /** One instrument as a form. */
    record Form(Instrument instrument, Text title, Text purpose, int perScreen, List<Item> items) {}

    private final Map<Instrument, Form> forms = new EnumMap<>(Instrument.class);

    Questionnaires(ObjectMapper json) {
        for (Instrument instrument : Instrument.values()) {
            forms.put(instrument, form(instrument, read(json, instrument)));
        }
    }

    Form of(Instrument instrument) {
        return Objects.requireNonNull(forms.get(instrument));
    }

    private static JsonNode read(ObjectMapper json, Instrument instrument) {
        String path = "/schemas/fhir/Questionnaire-" + instrument + ".json";
        try (InputStream in = Questionnaires.class.getResourceAsStream(path)) {
            return json.readTree(Objects.requireNonNull(in, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Form form(Instrument instrument, JsonNode questionnaire) {
        List<Item> items = new ArrayList<>();
        for (JsonNode item : questionnaire.path("item")) {
            items.add(new Item(items.size() + 1, text(item, "text"), options(item)));
        }
        if (items.size() != instrument.items()) {
            throw new IllegalStateException("the Questionnaire of " + instrument + " has another number of items");
        }
        return new Form(
                instrument,
                text(questionnaire, "title"),
                text(questionnaire, "purpose"),
                perScreen(questionnaire, items.size()),
                items);
    }

    private static int perScreen(JsonNode questionnaire, int otherwise) {
        return StreamSupport.stream(questionnaire.path("extension").spliterator(), false)
                .filter(extension -> extension.path("url").asText().equals(PER_SCREEN))
                .map(extension -> extension.path("valuePositiveInt").asInt(otherwise))
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Option> options(JsonNode item) {
        if (item.path("type").asText().equals("boolean")) {
            return List.of(new Option(1, new Text("Yes", "Ja")), new Option(0, new Text("No", "Nee")));
        }
        List<Option> options = new ArrayList<>();
        for (JsonNode option : item.path("answerOption")) {
            JsonNode coding = option.path("valueCoding");
            options.add(new Option(coding.path("code").asInt(), text(coding, "display")));
        }
        return options;
    }

    private static Text text(JsonNode element, String name) {
        String english = element.path(name).asText();
        String dutch = StreamSupport.stream(
                        element.path("_" + name).path("extension").spliterator(), false)
                .filter(extension -> extension.path("url").asText().equals(TRANSLATION))
                .filter(extension ->
                        part(extension, "lang").path("valueCode").asText().equals("nl"))
                .map(extension -> part(extension, "content").path("valueString").asText())
                .findFirst()
                .orElse(english);
        return new Text(english, dutch);
    }

    private static JsonNode part(JsonNode extension, String url) {
        return StreamSupport.stream(extension.path("extension").spliterator(), false)
                .filter(part -> part.path("url").asText().equals(url))
                .findFirst()
                .orElse(extension.path("absent"));
    }
}
