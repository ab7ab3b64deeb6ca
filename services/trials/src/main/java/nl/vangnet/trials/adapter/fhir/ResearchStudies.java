package nl.vangnet.trials.adapter.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vangnet.trials.domain.Criterion;
import nl.vangnet.trials.domain.TrialId;
import nl.vangnet.trials.domain.TrialProtocol;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupCharacteristicComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.ResearchStudy;

/** Reads a protocol out of a ResearchStudy, whose enrollment is a contained Group with one characteristic per criterion. */
final class ResearchStudies {

    private ResearchStudies() {}

    static TrialProtocol toProtocol(ResearchStudy study) {
        return new TrialProtocol(
                new TrialId(study.getIdElement().getIdPart()),
                primitive(study, FhirNames.STUDY_VERSION).getValueAsString(),
                primitive(study, FhirNames.PSEUDONYM_PREFIX).getValueAsString(),
                Extensions.text(study.getTitleElement()),
                Extensions.text(study.getDescriptionElement()),
                Extensions.text(primitive(study, FhirNames.WINDOW_DEADLINE)),
                criteria(study).map(ResearchStudies::toCriterion).toList());
    }

    private static PrimitiveType<?> primitive(ResearchStudy study, String url) {
        List<Extension> found = study.getExtensionsByUrl(url);
        return Extensions.only(found, Extensions::primitive, url);
    }

    private static Stream<GroupCharacteristicComponent> criteria(ResearchStudy study) {
        return study.getContained().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .flatMap(group -> group.getCharacteristic().stream());
    }

    private static Criterion toCriterion(GroupCharacteristicComponent characteristic) {
        String number = characteristic.getCode().getCodingFirstRep().getCode();
        try {
            return new Criterion(
                    number,
                    characteristic.getExclude(),
                    characteristic.hasExtension(FhirNames.CRITERION_TRIGGER),
                    Extensions.text(characteristic.getCode().getTextElement()),
                    Optional.ofNullable(characteristic.getExtensionByUrl(FhirNames.CRITERION_QUESTION))
                            .map(Extensions::primitive)
                            .map(Extensions::text),
                    Rules.toRule(characteristic));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("criterion %s: %s".formatted(number, e.getMessage()), e);
        }
    }
}
