package nl.vangnet.intake.adapter.hl7v2;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/** EVN to R4 Provenance (map EVN[Provenance]): when the event happened, when it was recorded, by whom. */
final class Provenances {

    private Provenances() {}

    static Provenance of(Hl7Message message, Hl7Segment evn, List<Reference> targets, Mapping mapping) {
        Provenance provenance = new Provenance();
        provenance.setTarget(targets);
        provenance.setActivity(new CodeableConcept(
                new Coding().setSystem(MessageHeaders.EVENTS).setCode(message.event())));
        provenance.setRecordedElement(mapping.instant(evn, 2).orElseGet(Provenances::notStated));
        mapping.dateTime(evn, 6).ifPresent(provenance::setOccurred);
        Codes.concept(evn, 4, CodeSystems.v2Table("0062")).ifPresent(provenance::addReason);
        provenance.addAgent().setWho(agent(message, evn));
        return provenance;
    }

    /** EVN-5, else the sending system: R4 demands an agent. */
    private static Reference agent(Hl7Message message, Hl7Segment evn) {
        String operator = evn.text(5);
        String sender = MessageHeaders.sender(message.header());
        if (operator != null || sender != null) {
            return new Reference().setDisplay(operator != null ? operator : sender);
        }
        Reference unknown = new Reference();
        unknown.addExtension(new Extension(MessageHeaders.DATA_ABSENT_REASON, new CodeType("unknown")));
        return unknown;
    }

    private static InstantType notStated() {
        InstantType absent = new InstantType();
        absent.addExtension(new Extension(MessageHeaders.DATA_ABSENT_REASON, new CodeType("unknown")));
        return absent;
    }
}
