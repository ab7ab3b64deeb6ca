package nl.vangnet.intake.adapter.hl7v2;

import org.jspecify.annotations.Nullable;

/** Writes the data types of R4 that an ADT message fills. */
final class FhirWriter extends JsonWriter {

    /** Says where in the HL7 v2 message a statement stood, so that a decision can point at it. */
    static final String SOURCE_PLACE = "https://vangnet.nl/fhir/StructureDefinition/source-place";

    /** Says that the sender deleted what stood here (HL7 v2 {@code ""}). */
    static final String DELETED = "https://vangnet.nl/fhir/StructureDefinition/deleted";

    private static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    FhirWriter(int expectedBytes) {
        super(expectedBytes);
    }

    /** Starts an entry of the Bundle; what is written next is in its resource. */
    void entry(String type, String id) {
        object();
        urn("fullUrl", id);
        object("resource");
        plain("resourceType", type);
        plain("id", id);
    }

    void endEntry() {
        end();
        end();
    }

    void dropEntry() {
        end();
        drop();
    }

    /** Reference to another entry. */
    void reference(String name, String id) {
        object(name);
        referenceParts(id);
        end();
    }

    /** What is in a Reference to another entry. */
    void referenceParts(String id) {
        urn("reference", id);
    }

    /** Reference to what no resource is sent of. */
    void named(String name, @Nullable String display) {
        object(name);
        string("display", display);
        end();
    }

    /** An element of the open array {@code coding}. */
    void coding(@Nullable String system, String code, @Nullable String display) {
        object();
        codingParts(system, code, display);
        end();
    }

    void coding(String name, @Nullable String system, String code, @Nullable String display) {
        object(name);
        codingParts(system, code, display);
        end();
    }

    /** CodeableConcept of one coding. */
    void concept(String name, String system, String code, @Nullable String display) {
        object(name);
        array("coding");
        coding(system, code, display);
        end();
        end();
    }

    /** A one-value extension, as an element of the open array {@code extension}. */
    void extension(String url, String type, String value) {
        object();
        plain("url", url);
        string(type, value);
        end();
    }

    /** All the extensions of an element that say where it stood, and perhaps that it was deleted. */
    void place(String place, boolean deleted) {
        array("extension");
        extension(SOURCE_PLACE, "valueString", place);
        if (deleted) {
            deleted();
        }
        end();
    }

    /** The element's only extension: it was deleted. */
    void markDeleted() {
        array("extension");
        deleted();
        end();
    }

    /** The same of a primitive, which has its extensions beside it. */
    void deletedPrimitive(String name) {
        object("_" + name);
        markDeleted();
        end();
    }

    /** R4 demands the element, and the message does not say it. */
    void markUnknown() {
        array("extension");
        extension(DATA_ABSENT_REASON, "valueCode", "unknown");
        end();
    }

    void unknownPrimitive(String name) {
        object("_" + name);
        markUnknown();
        end();
    }

    private void deleted() {
        object();
        plain("url", DELETED);
        bool("valueBoolean", true);
        end();
    }

    private void codingParts(@Nullable String system, String code, @Nullable String display) {
        string("system", system);
        string("code", code);
        string("display", display);
    }
}
