package nl.vangnet.intake.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.intake.application.feed.CodeMapRow;
import nl.vangnet.intake.application.feed.CodeMaps;
import nl.vangnet.intake.application.feed.ConceptMaps;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.LocalSystems;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Code maps as R4 ConceptMap. A group holds the rows of one field, one system of the sender and one target system; the
 * field is an extension of the group, as R4 has no place for it.
 */
@ApplicationScoped
class CodeConceptMaps implements ConceptMaps {

    static final String FIELD = "https://vangnet.nl/fhir/StructureDefinition/code-field";

    private static final String URL = "https://vangnet.nl/fhir/ConceptMap/";

    /** A map of many thousand rows is a few MB. */
    private static final int LONGEST = 5_000_000;

    private final FhirContext fhir = FhirContext.forR4Cached();

    private record GroupKey(CodeField field, @Nullable String source, String target) {}

    @Override
    public String write(String feed, List<CodeMapRow> rows) {
        ConceptMap map = new ConceptMap();
        String name = feed.equals(CodeMaps.ALL_FEEDS) ? "all-feeds" : feed;
        map.setUrl(URL + name)
                .setName("CodesOf_" + name.replace('-', '_'))
                .setTitle("Codes of " + name)
                .setStatus(PublicationStatus.ACTIVE);
        Map<GroupKey, ConceptMapGroupComponent> groups = new LinkedHashMap<>();
        for (CodeMapRow row : rows) {
            GroupKey key = new GroupKey(
                    row.from().field(), row.from().system(), row.to().system());
            groups.computeIfAbsent(key, k -> group(map, k))
                    .addElement()
                    .setCode(row.from().code())
                    .addTarget()
                    .setCode(row.to().code())
                    .setDisplay(row.to().display())
                    .setEquivalence(ConceptMapEquivalence.EQUIVALENT);
        }
        return fhir.newJsonParser().setPrettyPrint(true).encodeResourceToString(map);
    }

    private static ConceptMapGroupComponent group(ConceptMap map, GroupKey key) {
        ConceptMapGroupComponent group = map.addGroup().setTarget(key.target());
        group.addExtension(new Extension(FIELD, new CodeType(key.field().place())));
        if (key.source() != null) {
            group.setSource(LocalSystems.uriOf(key.source()));
        }
        return group;
    }

    @Override
    public Read read(String json) {
        if (json.length() > LONGEST) {
            return new Read(List.of(), List.of("longer than " + LONGEST + " characters"));
        }
        try {
            IParser parser = fhir.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
            return read(parser.parseResource(ConceptMap.class, json));
        } catch (DataFormatException broken) {
            return new Read(List.of(), List.of("no R4 ConceptMap in JSON: " + broken.getMessage()));
        }
    }

    private static Read read(ConceptMap map) {
        List<Row> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        if (!map.hasGroup()) {
            problems.add("ConceptMap.group: is missing");
        }
        for (int i = 0; i < map.getGroup().size(); i++) {
            ConceptMapGroupComponent group = map.getGroup().get(i);
            String place = "ConceptMap.group[" + i + "]";
            Optional<CodeField> field = field(group);
            if (field.isEmpty()) {
                problems.add(place + ": its extension " + FIELD + " names no field such as PV1-2");
            } else if (!group.hasTarget()) {
                problems.add(place + ".target: is missing");
            } else {
                addRows(group, field.get(), place, rows, problems);
            }
        }
        return new Read(rows, problems);
    }

    private static Optional<CodeField> field(ConceptMapGroupComponent group) {
        Extension extension = group.getExtensionByUrl(FIELD);
        return extension == null || extension.getValue() == null
                ? Optional.empty()
                : CodeField.ofPlace(extension.getValue().primitiveValue());
    }

    private static void addRows(
            ConceptMapGroupComponent group, CodeField field, String place, List<Row> rows, List<String> problems) {
        String system = group.hasSource() ? LocalSystems.nameOf(group.getSource()) : null;
        for (int i = 0; i < group.getElement().size(); i++) {
            SourceElementComponent element = group.getElement().get(i);
            String at = place + ".element[" + i + "]";
            if (!element.hasCode()) {
                problems.add(at + ".code: is missing");
            } else if (element.getTarget().size() != 1) {
                problems.add(at + ".target: there must be one");
            } else {
                TargetElementComponent target = element.getTargetFirstRep();
                if (isNone(target)) {
                    problems.add(at + ".target: says that there is no such code");
                } else {
                    rows.add(new Row(
                            at,
                            new LocalCode(field, system, element.getCode()),
                            new MappedCode(group.getTarget(), target.getCode(), target.getDisplay())));
                }
            }
        }
    }

    private static boolean isNone(TargetElementComponent target) {
        ConceptMapEquivalence equivalence =
                Objects.requireNonNullElse(target.getEquivalence(), ConceptMapEquivalence.RELATEDTO);
        return !target.hasCode()
                || equivalence == ConceptMapEquivalence.UNMATCHED
                || equivalence == ConceptMapEquivalence.DISJOINT;
    }
}
