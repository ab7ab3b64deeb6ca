package nl.vangnet.local.explain;

import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import nl.vangnet.intake.adapter.hl7v2.Hl7Scanner;
import nl.vangnet.intake.adapter.hl7v2.Hl7ToFhir;
import nl.vangnet.intake.adapter.hl7v2.UnreadableHl7Exception;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.screening.adapter.fhir.Explanation;

/** The services' own way from a message to a decision: intake's conversion and screening's explanation. */
public final class Explanations {

    private static final FeedProfile SENDER = FeedProfile.usual("explain", Set.of(), ZoneId.of("Europe/Amsterdam"));

    private Explanations() {}

    /** For a FHIR message Bundle a line. */
    public static Function<byte[], String> ofBundles() {
        return new Explanation()::explain;
    }

    /** For an HL7 v2 message a line, its segments ended by CR. */
    public static Function<byte[], String> ofHl7() {
        Explanation explanation = new Explanation();
        return message -> {
            try {
                return explanation.explain(
                        Hl7ToFhir.convert(Hl7Scanner.scan(message), SENDER).bundle());
            } catch (UnreadableHl7Exception unreadable) {
                Fault fault = unreadable.fault();
                return ErrorLine.of(fault.code().name(), fault.message(), fault.at());
            } catch (RuntimeException _) {
                // One line must not end the run; what a message holds may not be quoted.
                return ErrorLine.of("CONVERSION_FAILED", "A defect of ours kept it from being converted.", null);
            }
        };
    }
}
