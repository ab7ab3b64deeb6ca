package nl.vangnet.intake.adapter.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.AbstractSegment;
import ca.uhn.hl7v2.model.Group;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.model.v251.message.ADT_A01;
import ca.uhn.hl7v2.parser.DefaultModelClassFactory;
import ca.uhn.hl7v2.parser.ModelClassFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the standard calls segments and fields, for showing: the fields by HAPI's classes of version 2.5.1. */
final class Hl7Names {

    private static final String VERSION = "2.5.1";
    private static final ModelClassFactory CLASSES = new DefaultModelClassFactory();
    private static final Map<String, List<String>> FIELDS = new ConcurrentHashMap<>();

    /** IHE PAM's own segment, which no version has. */
    private static final List<String> MOVEMENT = List.of(
            "Movement ID",
            "Start of Movement Date/Time",
            "End of Movement Date/Time",
            "Movement Action",
            "Indicator Historical Movement",
            "Original Trigger Event Code",
            "Responsible Ward",
            "Responsible Nursing Ward",
            "Movement Scope");

    private static final Map<String, String> SEGMENTS = Map.ofEntries(
            Map.entry("MSH", "Message Header"),
            Map.entry("SFT", "Software Segment"),
            Map.entry("EVN", "Event Type"),
            Map.entry("PID", "Patient Identification"),
            Map.entry("PD1", "Patient Additional Demographic"),
            Map.entry("NK1", "Next of Kin / Associated Parties"),
            Map.entry("PV1", "Patient Visit"),
            Map.entry("PV2", "Patient Visit - Additional Information"),
            Map.entry("ZBE", "Movement (IHE PAM)"),
            Map.entry("DB1", "Disability"),
            Map.entry("OBX", "Observation/Result"),
            Map.entry("AL1", "Patient Allergy Information"),
            Map.entry("DG1", "Diagnosis"),
            Map.entry("DRG", "Diagnosis Related Group"),
            Map.entry("PR1", "Procedures"),
            Map.entry("ROL", "Role"),
            Map.entry("GT1", "Guarantor"),
            Map.entry("IN1", "Insurance"),
            Map.entry("IN2", "Insurance Additional Information"),
            Map.entry("IN3", "Insurance Additional Information, Certification"),
            Map.entry("ACC", "Accident"),
            Map.entry("UB1", "UB82"),
            Map.entry("UB2", "UB92 Data"),
            Map.entry("PDA", "Patient Death and Autopsy"),
            Map.entry("MRG", "Merge Patient Information"),
            Map.entry("MSA", "Message Acknowledgment"),
            Map.entry("ERR", "Error"));

    private Hl7Names() {}

    /** Null for a segment of the sender's own. */
    static @Nullable String segment(String name) {
        return SEGMENTS.get(name);
    }

    /** Null where the standard has no such field. */
    static @Nullable String field(String segment, int field) {
        List<String> names = FIELDS.computeIfAbsent(segment, Hl7Names::fields);
        return field <= names.size() ? names.get(field - 1) : null;
    }

    private static List<String> fields(String segment) {
        if (segment.equals("ZBE")) {
            return MOVEMENT;
        }
        try {
            Class<? extends Segment> known = CLASSES.getSegmentClass(segment, VERSION);
            if (known == null) {
                return List.of();
            }
            Segment empty = known.getConstructor(Group.class, ModelClassFactory.class)
                    .newInstance(new ADT_A01(CLASSES), CLASSES);
            return empty instanceof AbstractSegment named ? List.of(named.getNames()) : List.of();
        } catch (HL7Exception | ReflectiveOperationException e) {
            throw new IllegalStateException("HAPI has no names for the fields of " + segment, e);
        }
    }
}
