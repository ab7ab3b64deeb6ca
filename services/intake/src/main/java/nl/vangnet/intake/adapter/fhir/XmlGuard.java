package nl.vangnet.intake.adapter.fhir;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;

/**
 * Looks at XML before the FHIR parser does: no document type and so no entities of the sender's own, nothing fetched,
 * and the same limits as for JSON.
 */
final class XmlGuard {

    /** FHIR has one namespace and narrative another; a prefix is bound for each by some senders. */
    private static final int NAMESPACES = 8;

    private final GuardLimits limits;
    private final WstxInputFactory xml = new WstxInputFactory();

    XmlGuard(GuardLimits limits) {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        xml.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        xml.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) limits.elements());
        xml.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, NAMESPACES + limits.names());
        xml.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.characters());
        xml.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.characters());
        xml.getConfig().doInternNames(false);
        xml.getConfig().doInternNsURIs(false);
    }

    /** The text of the bytes, if it is safe to parse. */
    String check(byte[] raw, String contentType) throws UnreadableFhirException {
        String text = XmlText.decode(raw, contentType);
        XmlPreview.check(text, limits);
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> throw unreadable("The XML has a document type.");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable("The XML has an entity of its own.");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        throw unreadable("The XML has a processing instruction.");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (reader.getNamespaceCount() > NAMESPACES) {
                            throw unreadable("A tag declares more namespaces than any message.");
                        }
                    }
                    default -> {
                        // Text and ends of tags: the reader holds them to the limits.
                    }
                }
            }
            return text;
        } catch (XMLStreamException | RuntimeException e) {
            // The reader's own text quotes the body, so it goes no further.
            throw unreadable("The body is not XML, or it is too deep, too long in one place, or has too many parts.");
        }
    }

    static UnreadableFhirException unreadable(String message) {
        return new UnreadableFhirException(Fault.of(IntakeErrorCode.UNREADABLE_XML, message));
    }
}
