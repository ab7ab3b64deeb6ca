package nl.vangnet.intake.adapter.hl7v2;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.HapiContext;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.Structure;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;

/** Splits HL7 v2 into segments and fields with HAPI. Stateless and shared: a parser of HAPI may be used by many threads. */
public final class Hl7Parser {

    /** A message with more is an attack or a mix-up; HAPI's time grows with the square of the number. */
    private static final int MAX_SEGMENTS = 5_000;

    private static final GenericModelClassFactory SEGMENTS_ONLY = new GenericModelClassFactory();

    /**
     * Every message is read as a plain list of segments: with the structure classes a wrong MSH-9.3 or a segment out of
     * its place would move fields to where nobody looks. One version serves all, since fields keep their numbers from
     * 2.1 to 2.8. No validation, since a bad optional date must not cost an admission.
     */
    private static final PipeParser PARSER = lenientParser();

    private Hl7Parser() {}

    public static Hl7Message parse(byte[] raw) throws UnreadableHl7Exception {
        return parseNormalised(Hl7Text.of(raw));
    }

    public static Hl7Message parse(String text) throws UnreadableHl7Exception {
        return parseNormalised(Hl7Text.normalise(text));
    }

    static Hl7Message parseNormalised(String normalised) throws UnreadableHl7Exception {
        Hl7Header header = Hl7Header.of(normalised);
        if (normalised.chars().filter(c -> c == '\r').limit(MAX_SEGMENTS + 1L).count() > MAX_SEGMENTS) {
            throw unreadable("The message has more than " + MAX_SEGMENTS + " segments.");
        }
        List<Hl7Segment> segments = segments(normalised);
        if (segments.stream().filter(segment -> segment.name().equals("MSH")).count() != 1) {
            throw unreadable("One frame holds more than one message.");
        }
        return new Hl7Message(header, Hl7Text.hash(normalised), segments);
    }

    private static List<Hl7Segment> segments(String normalised) throws UnreadableHl7Exception {
        try {
            Message message = new GenericMessage.V251(SEGMENTS_ONLY);
            message.setParser(PARSER);
            PARSER.parse(message, normalised);
            List<Hl7Segment> segments = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            for (String slot : message.getNames()) {
                for (Structure structure : message.getAll(slot)) {
                    Segment segment = (Segment) structure;
                    int ordinal = seen.merge(segment.getName(), 1, Integer::sum);
                    segments.add(new Hl7Segment(segment, ordinal));
                }
            }
            return segments;
        } catch (HL7Exception e) {
            // HAPI's own text quotes the message, so it goes no further.
            throw unreadable("The message cannot be split into segments and fields.");
        }
    }

    private static UnreadableHl7Exception unreadable(String message) {
        return new UnreadableHl7Exception(Fault.of(IntakeErrorCode.UNREADABLE_HL7, message));
    }

    private static PipeParser lenientParser() {
        HapiContext context = new DefaultHapiContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(SEGMENTS_ONLY);
        return new PipeParser(context);
    }
}
