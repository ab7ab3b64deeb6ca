package nl.vangnet.intake.adapter.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import ca.uhn.hl7v2.util.Terser;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One segment, read by field number as the standard counts: fields, components and subcomponents from 1, repetitions
 * from 0.
 */
final class Hl7Segment {

    /** What no FHIR string may hold. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    /** In HL7 v2 two quotes mean "delete the value". A Bundle states what is, so there is nothing to state. */
    private static final String DELETED = "\"\"";

    private final Segment segment;
    private final int ordinal;

    Hl7Segment(Segment segment, int ordinal) {
        this.segment = segment;
        this.ordinal = ordinal;
    }

    String name() {
        return segment.getName();
    }

    /** The how-manieth segment of this name it is, from 1. */
    int ordinal() {
        return ordinal;
    }

    /** The first component of the field's first repetition. */
    @Nullable
    String text(int field) {
        return text(field, 0, 1, 1);
    }

    @Nullable
    String text(int field, int component) {
        return text(field, 0, component, 1);
    }

    @Nullable
    String text(int field, int repetition, int component, int subcomponent) {
        try {
            if (repetition >= segment.getField(field).length) {
                return null;
            }
            String value = Terser.get(segment, field, repetition, component, subcomponent);
            if (value == null || value.isBlank() || value.equals(DELETED)) {
                return null;
            }
            String clean = CONTROLS.matcher(value).replaceAll("").strip();
            return clean.isEmpty() ? null : clean;
        } catch (HL7Exception e) {
            // HAPI throws for a field number beyond what a segment can have, which none of ours is.
            throw new IllegalStateException("cannot read field " + field + " of " + name(), e);
        }
    }

    int repetitions(int field) {
        try {
            return segment.getField(field).length;
        } catch (HL7Exception e) {
            throw new IllegalStateException("cannot read field " + field + " of " + name(), e);
        }
    }

    /** Where the field stands, as people say it: {@code DG1-3[2]} is field 3 of the second DG1. */
    String place(int field) {
        return name() + "-" + field + "[" + ordinal + "]";
    }
}
