package nl.vangnet.intake.adapter.hl7v2;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vangnet.intake.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Where in the message a fault is, as HL7 v2 writes it (ERL): the segment, the how-manieth of that name, the field, its
 * repetition, component and subcomponent, all counted from 1; empty where nothing is known or meant.
 *
 * <p>Read from the place of a {@link Fault}: {@code DG1-3[2]} is field 3 of the second DG1, {@code PID-3[1](2).4} is
 * component 4 of the field's second repetition.
 */
record FaultPlace(
        String segment, String sequence, String field, String repetition, String component, String subcomponent) {

    private static final FaultPlace NOWHERE = new FaultPlace("", "", "", "", "", "");
    private static final Pattern PLACE = Pattern.compile(
            "([A-Z][A-Z0-9]{2})(?:-(\\d{1,3}))?(?:\\[(\\d{1,5})])?(?:\\((\\d{1,5})\\))?(?:\\.(\\d{1,3}))?(?:\\.(\\d{1,3}))?");

    static FaultPlace of(@Nullable String place) {
        Matcher matcher = PLACE.matcher(place == null ? "" : place);
        if (!matcher.matches()) {
            return NOWHERE;
        }
        String field = group(matcher, 2);
        String sequence = group(matcher, 3);
        return new FaultPlace(
                matcher.group(1),
                // A segment that is missing has no number; a field stands in the first one unless said otherwise.
                sequence.isEmpty() && !field.isEmpty() ? "1" : sequence,
                field,
                group(matcher, 4),
                group(matcher, 5),
                group(matcher, 6));
    }

    private static String group(Matcher matcher, int number) {
        String group = matcher.group(number);
        return group == null ? "" : group;
    }

    /** Data type ERL (version 2.5 and later), for ERR-2. */
    String erl() {
        String all = String.join("^", segment, sequence, field, repetition, component, subcomponent);
        return all.replaceFirst("\\^+$", "");
    }

    /** The first components of data type ELD (before version 2.5), for ERR-1: it knows no repetition. */
    String eld() {
        return String.join("^", segment, sequence, field);
    }
}
