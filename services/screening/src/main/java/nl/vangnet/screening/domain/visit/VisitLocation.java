package nl.vangnet.screening.domain.visit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the patient lies (HL7 v2 PV1-3, FHIR Encounter.location).
 *
 * @param name what a nurse reads, for example {@code SEH kamer 4}
 * @param type code of the location's kind (v3 ServiceDeliveryLocationRoleType), or null
 * @param at place in the source message
 */
public record VisitLocation(String name, @Nullable String type, String at) {

    private static final Set<String> INTENSIVE_CARE_TYPES = Set.of("ICU", "PEDICU", "PEDNICU");

    /** Whole words only: "IC" stands in many other words. CCU and medium care are not intensive care. */
    private static final Pattern INTENSIVE_CARE_NAME =
            Pattern.compile("\\b(ic|icu|micu|sicu|picu|nicu|ticu|icv|intensive care|intensieve zorg)[0-9]*\\b");

    /** Resuscitation or shock room of an emergency department, in Dutch and English. */
    private static final Pattern RESUSCITATION_ROOM_NAME = Pattern.compile(
            "\\b(resus|resuscitation( room| bay)?|shock ?(room|kamer)|trauma ?(room|kamer|bay)|crash ?(room|kamer)|reanimatie ?kamer|acute ?kamer)[0-9]*\\b");

    /** Whether this is the resuscitation room, by its name: location types have none. */
    public boolean isResuscitationRoom() {
        return RESUSCITATION_ROOM_NAME
                .matcher(name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' '))
                .find();
    }

    /** Whether this is an intensive care unit, by its type or its name. */
    public boolean isIntensiveCare() {
        return (type != null && INTENSIVE_CARE_TYPES.contains(type))
                || INTENSIVE_CARE_NAME
                        .matcher(name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' '))
                        .find();
    }
}
