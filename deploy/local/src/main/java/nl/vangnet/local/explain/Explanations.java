package nl.vangnet.local.explain;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.function.Function;
import nl.vangnet.intake.adapter.hl7v2.Hl7Parser;
import nl.vangnet.intake.adapter.hl7v2.Hl7ToFhir;
import nl.vangnet.intake.adapter.hl7v2.UnreadableHl7Exception;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.screening.adapter.fhir.Explanation;
import org.hl7.fhir.r4.model.Bundle;

/** The services' own way from a message to a decision: intake's conversion and screening's explanation. */
public final class Explanations {

    private static final ZoneId HOSPITAL = ZoneId.of("Europe/Amsterdam");

    private Explanations() {}

    /** For a FHIR message Bundle a line. */
    public static Function<byte[], String> ofBundles() {
        return new Explanation()::explain;
    }

    /** For an HL7 v2 message a line, its segments ended by CR. */
    public static Function<byte[], String> ofHl7() {
        Explanation explanation = new Explanation();
        FhirContext fhir = FhirContext.forR4Cached();
        return message -> {
            try {
                Bundle bundle = Hl7ToFhir.toBundle(Hl7Parser.parse(message), HOSPITAL);
                return explanation.explain(
                        fhir.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8));
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
