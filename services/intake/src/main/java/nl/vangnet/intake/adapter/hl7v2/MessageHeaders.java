package nl.vangnet.intake.adapter.hl7v2;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.MessageDestinationComponent;
import org.hl7.fhir.r4.model.MessageHeader.MessageSourceComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UrlType;
import org.jspecify.annotations.Nullable;

/** MSH to R4 MessageHeader (map MSH[MessageHeader]). */
final class MessageHeaders {

    static final String EVENTS = CodeSystems.v2Table("0003");
    static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private MessageHeaders() {}

    static MessageHeader of(Hl7Message message, String id) {
        Hl7Segment msh = message.msh();
        MessageHeader header = new MessageHeader();
        header.setId(id);
        header.setEvent(new Coding().setSystem(EVENTS).setCode(message.event()));
        header.setSource(source(msh));
        destination(msh).ifPresent(header::addDestination);
        String facility = msh.text(4);
        if (facility != null) {
            header.setSender(new Reference().setDisplay(facility));
        }
        return header;
    }

    private static MessageSourceComponent source(Hl7Segment msh) {
        MessageSourceComponent source = new MessageSourceComponent().setName(msh.text(3));
        String endpoint = endpoint(msh, msh.text(24) != null ? 24 : 3);
        if (endpoint != null) {
            return source.setEndpoint(endpoint);
        }
        // R4 demands an endpoint; the map says to state that there is none.
        UrlType absent = new UrlType();
        absent.addExtension(new Extension(DATA_ABSENT_REASON, new CodeType("unknown")));
        return source.setEndpointElement(absent);
    }

    private static Optional<MessageDestinationComponent> destination(Hl7Segment msh) {
        String endpoint = endpoint(msh, msh.text(25) != null ? 25 : 5);
        if (endpoint == null) {
            return Optional.empty();
        }
        MessageDestinationComponent destination = new MessageDestinationComponent();
        destination.setName(msh.text(5)).setEndpoint(endpoint);
        String facility = msh.text(6);
        if (facility != null) {
            destination.setReceiver(new Reference().setDisplay(facility));
        }
        return Optional.of(destination);
    }

    /** An HD as a URI: its universal id, else its namespace. */
    private static @Nullable String endpoint(Hl7Segment msh, int field) {
        return CodeSystems.ofAuthority(msh.text(field, 1), msh.text(field, 2), msh.text(field, 3));
    }

    /** The sender as people say it, MSH-3|MSH-4; also the name under which its control ids are counted. */
    static @Nullable String sender(Hl7Header header) {
        String sender = Stream.of(header.sendingApplication(), header.sendingFacility())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("|"));
        return sender.isEmpty() ? null : sender;
    }
}
