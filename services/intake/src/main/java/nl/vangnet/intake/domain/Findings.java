package nl.vangnet.intake.domain;

import java.util.List;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed about a message that was understood.
 *
 * @param unmapped codes that nobody has mapped yet
 * @param warnings what is not as it should be, counted and kept: unreadable optional fields, profile issues
 * @param merge the merge that the message tells of, or null
 */
public record Findings(
        List<UnmappedCode> unmapped,
        List<Fault> warnings,
        @Nullable PatientMerge merge) {

    public static final Findings NONE = new Findings(List.of(), List.of(), null);

    public Findings {
        unmapped = List.copyOf(unmapped);
        warnings = List.copyOf(warnings);
    }
}
