package nl.vangnet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionnairesTest {

    private static final FhirContext R4 = FhirContext.forR4Cached();

    @ParameterizedTest
    @CsvSource({"PDI, 13", "TSQ, 10"})
    void a_questionnaire_has_its_items_in_order_under_its_own_address(String name, int items) throws IOException {
        Questionnaire questionnaire = read(name);

        assertThat(questionnaire.getUrl()).isEqualTo("https://vangnet.nl/fhir/Questionnaire/" + name);
        assertThat(questionnaire.getVersion()).isEqualTo("1.0.0");
        assertThat(questionnaire.getItem())
                .extracting(QuestionnaireItemComponent::getLinkId)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, items)
                        .mapToObj(number -> name + "." + number)
                        .toList());
    }

    @Test
    void a_pdi_item_is_answered_from_nought_to_four() throws IOException {
        assertThat(read("PDI").getItem())
                .allSatisfy(item -> assertThat(item.getType()).isEqualTo(QuestionnaireItemType.CHOICE))
                .allSatisfy(item -> assertThat(item.getAnswerOption())
                        .extracting(option -> ((DecimalType) option.getValueCoding()
                                        .getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/ordinalValue")
                                        .getValue())
                                .getValue()
                                .intValue())
                        .containsExactly(0, 1, 2, 3, 4));
    }

    @Test
    void a_tsq_item_is_answered_with_yes_or_no() throws IOException {
        assertThat(read("TSQ").getItem())
                .extracting(QuestionnaireItemComponent::getType)
                .containsOnly(QuestionnaireItemType.BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDI", "TSQ"})
    void every_text_is_there_in_dutch_too(String name) throws IOException {
        Questionnaire questionnaire = read(name);

        assertThat(dutch(questionnaire.getTitleElement())).isNotBlank();
        assertThat(questionnaire.getItem())
                .allSatisfy(item -> assertThat(dutch(item.getTextElement())).isNotBlank())
                .flatMap(QuestionnaireItemComponent::getAnswerOption)
                .allSatisfy(option -> assertThat(dutch(option.getValueCoding().getDisplayElement()))
                        .isNotBlank());
    }

    /** Clinical brief SR17: no form asks somebody in the emergency department to tell what happened. */
    @ParameterizedTest
    @ValueSource(strings = {"PDI", "TSQ"})
    void nobody_is_asked_to_tell_what_happened(String name) throws IOException {
        assertThat(read(name).getItem())
                .extracting(QuestionnaireItemComponent::getType)
                .doesNotContainAnyElementsOf(List.of(
                        QuestionnaireItemType.STRING, QuestionnaireItemType.TEXT, QuestionnaireItemType.OPENCHOICE));
    }

    /** Clinical brief 3.0: labels of a few words, never an instrument's sentences. */
    @ParameterizedTest
    @ValueSource(strings = {"PDI", "TSQ"})
    void a_label_is_not_a_sentence(String name) throws IOException {
        assertThat(read(name).getItem())
                .extracting(QuestionnaireItemComponent::getText)
                .allSatisfy(label -> assertThat(label.split(" ")).hasSizeLessThanOrEqualTo(6))
                .noneMatch(label -> label.startsWith("I ") || label.endsWith(".") || label.endsWith("?"));
    }

    private static String dutch(PrimitiveType<?> element) {
        return element.getExtensionsByUrl("http://hl7.org/fhir/StructureDefinition/translation").stream()
                .filter(translation -> translation.getExtensionString("lang").equals("nl"))
                .map(translation -> translation.getExtensionString("content"))
                .findFirst()
                .orElse("");
    }

    private static Questionnaire read(String name) throws IOException {
        IParser parser = R4.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser.parseResource(
                Questionnaire.class,
                Files.readString(ContractFiles.folder().resolve("fhir/Questionnaire-" + name + ".json")));
    }
}
