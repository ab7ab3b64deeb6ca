package nl.vangnet.trials.adapter.fhir;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.vangnet.trials.application.TrialTopics.Announcement;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CandidateState;
import nl.vangnet.trials.domain.CaseSnapshot;
import nl.vangnet.trials.domain.Finding;
import nl.vangnet.trials.domain.Sex;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ResearchSubject;
import org.hl7.fhir.r4.model.ResearchSubject.ResearchSubjectStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * Maps a candidate to what its trial may know: the pseudonym, sex, an age band, dates without a time, and a finding per
 * criterion without the value that led to it.
 */
final class CandidateBundles {

    private static final String TEST_TAG_SYSTEM = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    private CandidateBundles() {}

    static Bundle toFhir(Announcement announcement, ZoneId zone) {
        Candidate candidate = announcement.step().candidate();
        Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
        if (announcement.snapshot().test()) {
            bundle.getMeta().addTag(TEST_TAG_SYSTEM, "HTEST", "test health data");
        }
        add(bundle, subject(candidate, zone));
        add(bundle, patient(candidate, announcement.snapshot()));
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry().setFullUrl(FhirNames.BASE + "/" + resource.getId()).setResource(resource);
    }

    private static ResearchSubject subject(Candidate candidate, ZoneId zone) {
        var subject = new ResearchSubject();
        subject.setId("ResearchSubject/" + candidate.pseudonym().value());
        subject.getMeta().setVersionId(Integer.toString(candidate.revision()));
        subject.addIdentifier(identifier(candidate));
        subject.setStatus(status(candidate.state()));
        subject.setPeriod(period(candidate, zone));
        subject.setStudy(new Reference(FhirNames.BASE + "/ResearchStudy/" + candidate.trial()));
        subject.setIndividual(new Reference("Patient/" + candidate.pseudonym().value()));
        subject.addExtension(FhirNames.PROTOCOL_VERSION, new StringType(candidate.protocolVersion()));
        withdrawalReason(candidate.state())
                .ifPresent(reason -> subject.addExtension(FhirNames.WITHDRAWAL_REASON, new CodeType(reason)));
        // The trial has no use for what speaks against somebody it may not ask; that may be self-harm or violence.
        if (candidate.state() instanceof CandidateState.Offered) {
            candidate.findings().stream().map(CandidateBundles::finding).forEach(subject::addExtension);
        }
        return subject;
    }

    private static Patient patient(Candidate candidate, CaseSnapshot snapshot) {
        var patient = new Patient();
        patient.setId("Patient/" + candidate.pseudonym().value());
        patient.addIdentifier(identifier(candidate));
        patient.setGender(gender(snapshot.sex()));
        Optional.ofNullable(snapshot.ageAtTrauma())
                .map(AgeBand::of)
                .ifPresent(band -> patient.addExtension(FhirNames.AGE_BAND, new StringType(band)));
        return patient;
    }

    private static Identifier identifier(Candidate candidate) {
        return new Identifier()
                .setSystem(FhirNames.pseudonymSystem(candidate.trial().value()))
                .setValue(candidate.pseudonym().value());
    }

    /** R4 ResearchSubject.status; a trial never hears of a candidate before the window opens, so waiting is withdrawn. */
    private static ResearchSubjectStatus status(CandidateState state) {
        return switch (state) {
            case CandidateState.Offered ignored -> ResearchSubjectStatus.CANDIDATE;
            case CandidateState.Waiting ignored -> ResearchSubjectStatus.WITHDRAWN;
            case CandidateState.Withdrawn ignored -> ResearchSubjectStatus.WITHDRAWN;
        };
    }

    private static Optional<String> withdrawalReason(CandidateState state) {
        return switch (state) {
            case CandidateState.Offered ignored -> Optional.empty();
            case CandidateState.Waiting ignored -> Optional.of("window-moved");
            case CandidateState.Withdrawn withdrawn ->
                Optional.of(withdrawn.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    /** From the day of the offer to the day on which the window closes. */
    private static Period period(Candidate candidate, ZoneId zone) {
        Optional<Instant> offered = switch (candidate.state()) {
            case CandidateState.Offered(Instant at) -> Optional.of(at);
            case CandidateState.Withdrawn withdrawn -> withdrawn.offered();
            case CandidateState.Waiting ignored -> Optional.empty();
        };
        var period = new Period().setEndElement(day(candidate.window().closes(), zone));
        offered.ifPresent(at -> period.setStartElement(day(at, zone)));
        return period;
    }

    /** A date alone: the minute of the event would point at one arrival of that day. */
    private static DateTimeType day(Instant instant, ZoneId zone) {
        return new DateTimeType(DateTimeFormatter.ISO_LOCAL_DATE.format(instant.atZone(zone)));
    }

    private static Extension finding(Finding finding) {
        var extension = new Extension(FhirNames.CRITERION_FINDING);
        extension.addExtension(new Extension("criterion", new CodeType(finding.number())));
        extension.addExtension(new Extension("finding", new CodeType(code(finding))));
        extension.addExtension(new Extension("evidence", new CodeType(evidence(finding))));
        return extension;
    }

    private static String code(Finding finding) {
        return switch (finding) {
            case Finding.Met ignored -> "met";
            case Finding.NotMet ignored -> "not-met";
            case Finding.Unknown ignored -> "unknown";
        };
    }

    private static String evidence(Finding finding) {
        return finding.evidence().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static AdministrativeGender gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case OTHER -> AdministrativeGender.OTHER;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
        };
    }
}
