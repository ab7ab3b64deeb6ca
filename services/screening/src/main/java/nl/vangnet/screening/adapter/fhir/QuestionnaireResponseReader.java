package nl.vangnet.screening.adapter.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Instrument;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads the answers out of a FHIR QuestionnaireResponse to PDI or TSQ. Immutable and thread safe. */
public final class QuestionnaireResponseReader {

    private static final String ORDINAL_VALUE = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    private static final Pattern CANONICAL = Pattern.compile(".*Questionnaire/(PDI|TSQ)(\\|.*)?");
    private static final Pattern LINK_ID = Pattern.compile("(PDI|TSQ)\\.([1-9][0-9]?)");

    private final FhirTimes times;

    public QuestionnaireResponseReader(ZoneId hospitalZone) {
        this.times = new FhirTimes(hospitalZone);
    }

    /**
     * @param receivedAt stands for QuestionnaireResponse.authored when the response does not say when it was answered
     */
    public Answers read(byte[] json, Instant receivedAt) throws UnreadableBundleException {
        if (!(Fhir.parse(json) instanceof QuestionnaireResponse response)) {
            throw problem(BundleProblem.FHIR_NOT_A_RESPONSE, "resourceType");
        }
        boolean finished = response.getStatus() == QuestionnaireResponseStatus.COMPLETED
                || response.getStatus() == QuestionnaireResponseStatus.AMENDED;
        if (!finished) {
            throw problem(BundleProblem.FHIR_RESPONSE_NOT_FINISHED, "QuestionnaireResponse.status");
        }
        Instrument instrument = instrument(response.getQuestionnaire());
        Map<Integer, Integer> answers = new HashMap<>();
        add(response.getItem(), instrument, answers);
        return new Answers(
                instrument, times.instant(response.getAuthoredElement()).orElse(receivedAt), answers);
    }

    private static Instrument instrument(@Nullable String canonical) throws UnreadableBundleException {
        Matcher matcher = CANONICAL.matcher(String.valueOf(canonical));
        if (!matcher.matches()) {
            throw problem(BundleProblem.FHIR_UNKNOWN_QUESTIONNAIRE, "QuestionnaireResponse.questionnaire");
        }
        return Instrument.valueOf(matcher.group(1));
    }

    /** Items may be grouped; a group has no answer of its own. */
    private static void add(
            List<QuestionnaireResponseItemComponent> items, Instrument instrument, Map<Integer, Integer> answers)
            throws UnreadableBundleException {
        for (QuestionnaireResponseItemComponent item : items) {
            add(item.getItem(), instrument, answers);
            if (item.hasAnswer() && item.getAnswerFirstRep().hasValue()) {
                String at = "QuestionnaireResponse.item.where(linkId='%s')".formatted(item.getLinkId());
                answers.put(
                        number(item.getLinkId(), instrument, at),
                        answer(item.getAnswerFirstRep().getValue(), instrument, at));
            }
        }
    }

    private static int number(@Nullable String linkId, Instrument instrument, String at)
            throws UnreadableBundleException {
        Matcher matcher = LINK_ID.matcher(String.valueOf(linkId));
        if (!matcher.matches() || !matcher.group(1).equals(instrument.name())) {
            throw problem(BundleProblem.FHIR_UNKNOWN_ITEM, at);
        }
        int number = Integer.parseInt(matcher.group(2));
        if (number > instrument.items()) {
            throw problem(BundleProblem.FHIR_UNKNOWN_ITEM, at);
        }
        return number;
    }

    private static int answer(Type value, Instrument instrument, String at) throws UnreadableBundleException {
        int answer = weight(value).orElseThrow(() -> problem(BundleProblem.FHIR_ANSWER_OUT_OF_RANGE, at));
        if (answer < 0 || answer > instrument.highestAnswer()) {
            throw problem(BundleProblem.FHIR_ANSWER_OUT_OF_RANGE, at);
        }
        return answer;
    }

    private static Optional<Integer> weight(Type value) {
        return switch (value) {
            case BooleanType yes -> Optional.of(yes.booleanValue() ? 1 : 0);
            case IntegerType number -> Optional.ofNullable(number.getValue());
            case Coding coding -> weight(coding);
            default -> Optional.empty();
        };
    }

    /** R4 ordinalValue when the sender gives it, else the code, which is the number in our questionnaires. */
    private static Optional<Integer> weight(Coding coding) {
        Extension ordinal = coding.getExtensionByUrl(ORDINAL_VALUE);
        if (ordinal != null && ordinal.getValue() instanceof DecimalType decimal) {
            return whole(decimal.getValue());
        }
        String code = String.valueOf(coding.getCode());
        return code.matches("[0-9]") ? Optional.of(Integer.valueOf(code)) : Optional.empty();
    }

    private static Optional<Integer> whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 ? Optional.of(value.intValue()) : Optional.empty();
    }

    private static UnreadableBundleException problem(BundleProblem problem, String at) {
        return new UnreadableBundleException(problem, at);
    }
}
