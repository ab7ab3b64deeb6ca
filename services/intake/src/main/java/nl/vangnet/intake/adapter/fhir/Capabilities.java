package nl.vangnet.intake.adapter.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import nl.vangnet.intake.application.retention.RetentionPeriods;
import nl.vangnet.intake.domain.KnownEvents;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementMessagingComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.EventCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MessageDefinition;

/** What this door can do, as FHIR says it (R4 CapabilityStatement). */
@ApplicationScoped
class Capabilities {

    /** The day on which the statement last changed; R4 asks for a new one with each change. */
    private static final String CHANGED = "2026-11-24";

    private static final String OPERATION = "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message";
    private static final String PROTOCOLS = "http://terminology.hl7.org/CodeSystem/message-transport";

    private final MessageDefinitions definitions;
    private final Duration remembered;
    private final String version;

    Capabilities(
            KnownEvents events,
            RetentionPeriods retention,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.definitions = new MessageDefinitions(events);
        this.remembered = retention.published();
        this.version = version;
    }

    static DateTimeType changed() {
        return new DateTimeType(CHANGED);
    }

    /** @param endpoint the address at which messages are taken, as the asker sees it */
    CapabilityStatement statement(String endpoint) {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setId("vangnet-intake");
        statement.setUrl("https://vangnet.nl/fhir/CapabilityStatement/vangnet-intake");
        statement.setName("VangnetIntake");
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDateElement(changed());
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat(FhirFormat.JSON.mediaType());
        statement.addFormat(FhirFormat.XML.mediaType());
        statement.getSoftware().setName("Vangnet intake").setVersion(version);
        statement.getImplementation().setDescription("Takes in admissions, transfers and discharges.");
        messaging(statement.addMessaging(), endpoint);
        statement
                .addRest()
                .setMode(RestfulCapabilityMode.SERVER)
                .addOperation()
                .setName("process-message")
                .setDefinition(OPERATION);
        return statement;
    }

    Optional<MessageDefinition> messageDefinition(String id) {
        return definitions.byId(id);
    }

    private void messaging(CapabilityStatementMessagingComponent messaging, String endpoint) {
        messaging.addEndpoint().setProtocol(new Coding(PROTOCOLS, "http", null)).setAddress(endpoint);
        // A resend is known, and gets the response of the first, for as long as messages are kept.
        messaging.setReliableCache((int) remembered.toMinutes());
        messaging.setDocumentation("Asked of each message: " + String.join(", ", RequiredElements.asked())
                + ". Profile issues are counted and do not make a message fail. With async=true the response goes to"
                + " response-url, which must be allowed here, or to MessageHeader.source.endpoint if that is.");
        definitions
                .canonicals()
                .forEach(canonical -> messaging
                        .addSupportedMessage()
                        .setMode(EventCapabilityMode.RECEIVER)
                        .setDefinition(canonical));
    }
}
