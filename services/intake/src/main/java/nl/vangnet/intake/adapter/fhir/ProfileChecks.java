package nl.vangnet.intake.adapter.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The third tier of validation, as far as it costs next to nothing: where a message differs from what R4 and good practice
 * ask, and can be used all the same. None of MedCom's 42 certified examples would pass if these were errors.
 */
final class ProfileChecks {

    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.+");

    /** Neither a place in the same narrative nor an address. */
    private static final Pattern RELATIVE_LINK = Pattern.compile("href=\"(?!#|[a-zA-Z][a-zA-Z0-9+.-]*:)");

    private static final Pattern ACTIVE = Pattern.compile("<(script|object|iframe|form|embed)\\b|\\son[a-z]+=");

    private final FhirMessage message;
    private final List<Fault> issues = new ArrayList<>();

    private ProfileChecks(FhirMessage message) {
        this.message = message;
    }

    /** One issue of a kind, whose place is that of the first of them. */
    static List<Fault> of(FhirMessage message) {
        ProfileChecks checks = new ProfileChecks(message);
        checks.envelope();
        checks.fullUrls();
        checks.focus();
        checks.visit();
        checks.narratives();
        return checks.issues;
    }

    /** R4 bdl: a message has an id, by which it is known when it is sent again, and the time at which it was made. */
    private void envelope() {
        if (!message.bundle().hasId()) {
            add("Bundle.id", "Without an id of the Bundle a resubmission cannot be told from a resend.");
        }
        if (!message.bundle().hasTimestamp()) {
            add("Bundle.timestamp", "The message does not say when it was made (bdl-10).");
        }
        if (!message.header().getSource().hasEndpoint()) {
            add("MessageHeader.source.endpoint", "The sender has no endpoint (1..1).");
        }
    }

    private void fullUrls() {
        Set<String> seen = new HashSet<>();
        boolean relative = false;
        boolean missing = false;
        boolean twice = false;
        for (BundleEntryComponent entry : message.bundle().getEntry()) {
            String url = entry.getFullUrl();
            if (url == null) {
                missing = true;
            } else {
                relative |= !ABSOLUTE.matcher(url).matches();
                twice |= !seen.add(url);
            }
        }
        if (relative) {
            add("Bundle.entry.fullUrl", "A fullUrl is relative (R4 Bundle.entry.fullUrl is absolute).");
        }
        if (missing) {
            add("Bundle.entry", "An entry has no fullUrl.");
        }
        if (twice) {
            add("Bundle", "Two entries have the same fullUrl (bdl-7).");
        }
    }

    private void focus() {
        for (Reference focus : message.header().getFocus()) {
            if (message.resolve(focus, Resource.class).isEmpty()) {
                add("MessageHeader.focus", "What the message is about is not in the Bundle.");
                return;
            }
        }
        if (message.header().getFocus().isEmpty()) {
            add("MessageHeader", "The message does not say which of its resources it is about (focus).");
        }
    }

    private void visit() {
        Encounter encounter = message.encounter().orElseThrow();
        if (!encounter.getClass_().hasCode()) {
            add("Encounter.class", "Nothing says what kind of visit it is (1..1).");
        }
        if (!encounter.getPeriod().hasStart()) {
            add("Encounter.period", "Nothing says when the visit began.");
        }
        if (message.resolve(encounter.getSubject(), Resource.class).isEmpty()) {
            add("Encounter.subject", "The visit's patient is not in the Bundle.");
        }
    }

    private void narratives() {
        boolean lost = false;
        boolean active = false;
        for (BundleEntryComponent entry : message.bundle().getEntry()) {
            if (entry.getResource() instanceof DomainResource resource && resource.hasText()) {
                String div = resource.getText().getDivAsString();
                lost |= div != null && RELATIVE_LINK.matcher(div).find();
                active |= div != null && ACTIVE.matcher(div).find();
            }
        }
        if (lost) {
            add("Narrative.div.a", "A narrative links to a page that is not in the message.");
        }
        if (active) {
            add("Narrative.div", "A narrative has active content (txt-1).");
        }
    }

    private void add(String place, String text) {
        issues.add(Fault.at(IntakeErrorCode.PROFILE_ISSUE, place, text));
    }
}
