package nl.vangnet.intake.adapter.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.util.Terser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.vangnet.intake.PublicSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our scanner and HAPI's parser read the same value at every place of a message, down to the subcomponent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScannerAgreesWithHapiTest {

    private static final GenericModelClassFactory SEGMENTS_ONLY = new GenericModelClassFactory();
    private static final PipeParser HAPI = hapi();

    private static final int MESSAGES_PER_SEED = 300;
    private static final int COMPONENTS = 12;
    private static final int SUBCOMPONENTS = 5;

    static Stream<PublicSamples> samples() {
        return PublicSamples.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void on_what_real_senders_send(PublicSamples sample) throws Exception {
        agree(sample.message());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void on_messages_that_nobody_would_send(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < MESSAGES_PER_SEED; i++) {
            agree(new RandomMessage(random).text());
        }
    }

    private static void agree(String message) throws Exception {
        Hl7Message ours = Converting.scan(message);
        List<Segment> theirs = segments(message);
        assertThat(ours.size()).isEqualTo(theirs.size());
        // HAPI lists segments of one name together; within a name the order is that of the message.
        Map<String, Integer> seen = new HashMap<>();
        for (Segment their : theirs) {
            int ordinal = seen.merge(their.getName(), 1, Integer::sum);
            agree(ours.all(their.getName()).get(ordinal - 1), their);
        }
    }

    private static void agree(Hl7Segment our, Segment their) throws HL7Exception {
        for (int field = 1; field <= their.numFields(); field++) {
            if (our.name().equals("MSH") && field <= 2) {
                continue;
            }
            // HAPI lets empty repetitions at the end fall; to us they are there and say nothing.
            int theirRepetitions = their.getField(field).length;
            int repetitions = Math.max(our.repetitions(field), theirRepetitions);
            for (int repetition = 0; repetition < repetitions; repetition++) {
                for (int component = 1; component <= COMPONENTS; component++) {
                    for (int subcomponent = 1; subcomponent <= SUBCOMPONENTS; subcomponent++) {
                        assertThat(our.text(field, repetition, component, subcomponent))
                                .as("%s(%d).%d.%d", our.place(field), repetition, component, subcomponent)
                                .isEqualTo(
                                        repetition < theirRepetitions
                                                ? clean(Terser.get(their, field, repetition, component, subcomponent))
                                                : null);
                    }
                }
            }
        }
    }

    /** What every reader of a value wants: no blanks around it, and nothing for what is deleted. */
    private static @Nullable String clean(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String clean = value.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]", "").strip();
        return clean.isEmpty() || clean.equals("\"\"") ? null : clean;
    }

    private static List<Segment> segments(String message) throws HL7Exception {
        Message parsed = new GenericMessage.V251(SEGMENTS_ONLY);
        parsed.setParser(HAPI);
        HAPI.parse(parsed, message.strip().replaceAll("[\\r\\n]+", "\r") + "\r");
        List<Segment> segments = new ArrayList<>();
        for (String slot : parsed.getNames()) {
            for (Structure structure : parsed.getAll(slot)) {
                segments.add((Segment) structure);
            }
        }
        return segments;
    }

    private static PipeParser hapi() {
        DefaultHapiContext context = new DefaultHapiContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(SEGMENTS_ONLY);
        return new PipeParser(context);
    }
}
