package nl.vangnet.screening.adapter.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The entries of a message Bundle, found by type, by reference and with their places. */
final class BundleContent {

    private static final String SOURCE_PLACE = "https://vangnet.nl/fhir/StructureDefinition/source-place";

    private static final String URN_UUID = "urn:uuid:";

    /** A resource and its place, {@code Bundle.entry[3].Condition}. */
    record Placed<R>(R resource, String place) {}

    private final Bundle bundle;
    private final Map<String, Resource> byReference = new HashMap<>();

    BundleContent(Bundle bundle) {
        this.bundle = bundle;
        for (BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            if (resource == null) {
                continue;
            }
            if (entry.hasFullUrl()) {
                byReference.putIfAbsent(entry.getFullUrl(), resource);
            }
            if (resource.hasId()) {
                String id = idOf(resource);
                byReference.putIfAbsent(resource.fhirType() + "/" + id, resource);
                byReference.putIfAbsent(URN_UUID + id, resource);
            }
        }
    }

    /** The id as sent. The parser lets a fullUrl of {@code urn:uuid:…} take its place. */
    static @Nullable String idOf(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        return id != null && id.startsWith(URN_UUID) ? id.substring(URN_UUID.length()) : id;
    }

    Bundle bundle() {
        return bundle;
    }

    <R extends Resource> List<Placed<R>> all(Class<R> type) {
        List<Placed<R>> all = new ArrayList<>();
        List<BundleEntryComponent> entries = bundle.getEntry();
        for (int i = 0; i < entries.size(); i++) {
            Resource resource = entries.get(i).getResource();
            if (type.isInstance(resource)) {
                all.add(new Placed<>(type.cast(resource), "Bundle.entry[%d].%s".formatted(i, resource.fhirType())));
            }
        }
        return all;
    }

    <R extends Resource> Optional<R> resolve(Reference reference, Class<R> type) {
        Resource found = reference.hasReference() ? byReference.get(reference.getReference()) : null;
        return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }

    /** Where a resource stood in the message it was made from, when intake noted it; else its place in the Bundle. */
    static String placeOf(List<Extension> extensions, String otherwise) {
        for (Extension extension : extensions) {
            if (SOURCE_PLACE.equals(extension.getUrl()) && extension.getValue() instanceof Type value) {
                return value.primitiveValue() != null ? value.primitiveValue() : otherwise;
            }
        }
        return otherwise;
    }
}
