package nl.vangnet.intake.adapter.fhir;

import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.KnownEvents.Event;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MessageDefinition;
import org.hl7.fhir.r4.model.MessageDefinition.MessageSignificanceCategory;
import org.hl7.fhir.r4.model.MessageDefinition.MessageheaderResponseRequest;

/** One R4 MessageDefinition per event that is taken in: HL7 v2 trigger events, Da Vinci notifications, MedCom's message. */
final class MessageDefinitions {

    private static final String CANONICAL = "https://vangnet.nl/fhir/MessageDefinition/";

    private final List<Event> events;

    MessageDefinitions(KnownEvents events) {
        this.events = events.taken();
    }

    List<String> canonicals() {
        return events.stream().map(event -> CANONICAL + id(event)).toList();
    }

    Optional<MessageDefinition> byId(String id) {
        return events.stream()
                .filter(event -> id(event).equals(id))
                .map(MessageDefinitions::definition)
                .findFirst();
    }

    private static MessageDefinition definition(Event event) {
        MessageDefinition definition = new MessageDefinition();
        definition.setId(id(event));
        definition.setUrl(CANONICAL + id(event));
        definition.setName("Message" + event.code().replaceAll("[^A-Za-z0-9]", ""));
        definition.setStatus(PublicationStatus.ACTIVE);
        definition.setDateElement(Capabilities.changed());
        definition.setEvent(new Coding(event.system(), event.code(), null));
        definition.setCategory(MessageSignificanceCategory.NOTIFICATION);
        definition.setResponseRequired(MessageheaderResponseRequest.ALWAYS);
        focus(definition, "Encounter");
        focus(definition, "Patient");
        return definition;
    }

    private static void focus(MessageDefinition definition, String resource) {
        definition.addFocus().setCodeElement(new CodeType(resource)).setMin(1).setMax("*");
    }

    /** The last part of the system and the code: {@code v2-0003-A04}. */
    private static String id(Event event) {
        String system = event.system().substring(event.system().lastIndexOf('/') + 1);
        return (system + "-" + event.code()).replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
