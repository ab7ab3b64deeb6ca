package nl.vangnet.trials.adapter.fhir;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vangnet.trials.domain.Text;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;

/** Reads values out of extensions. Whatever is missing or of another type names the extension that it was sought in. */
final class Extensions {

    private Extensions() {}

    static String code(Element element, String url) {
        return primitive(only(element, url)).getValueAsString();
    }

    static Set<String> codes(Element element, String url) {
        return element.getExtensionsByUrl(url).stream()
                .map(extension -> primitive(extension).getValueAsString())
                .collect(Collectors.toUnmodifiableSet());
    }

    static int integer(Element element, String url) {
        if (only(element, url).getValue() instanceof IntegerType integer) {
            return integer.getValue();
        }
        throw new IllegalArgumentException("no integer in extension " + url);
    }

    /** A UCUM quantity of days ({@code d}, which is 24 hours). */
    static Duration days(Element element, String url) {
        if (only(element, url).getValue() instanceof Quantity quantity) {
            return days(quantity);
        }
        throw new IllegalArgumentException("no quantity in extension " + url);
    }

    static Duration days(Quantity quantity) {
        if (!"d".equals(quantity.getCode())) {
            throw new IllegalArgumentException("not a number of days: unit " + quantity.getCode());
        }
        return Duration.ofDays(quantity.getValue().longValueExact());
    }

    static Map<String, Integer> cutoffs(Element element, String url) {
        return element.getExtensionsByUrl(url).stream()
                .collect(Collectors.toUnmodifiableMap(
                        cutoff -> code(cutoff, "instrument"), cutoff -> integer(cutoff, "score")));
    }

    static Text text(PrimitiveType<?> english) {
        String dutch = english.getExtensionsByUrl(FhirNames.TRANSLATION).stream()
                .filter(translation -> "nl".equals(code(translation, "lang")))
                .map(translation -> primitive(only(translation, "content")).getValueAsString())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no Dutch translation of: " + english.getValueAsString()));
        return new Text(english.getValueAsString(), dutch);
    }

    static PrimitiveType<?> primitive(Extension extension) {
        if (extension.getValue() instanceof PrimitiveType<?> primitive) {
            return primitive;
        }
        throw new IllegalArgumentException("no primitive value in extension " + extension.getUrl());
    }

    static Extension only(Element element, String url) {
        return only(element.getExtensionsByUrl(url), Function.identity(), url);
    }

    static <T, R> R only(List<T> found, Function<T, R> value, String what) {
        if (found.size() != 1) {
            throw new IllegalArgumentException("%d of %s where one is needed".formatted(found.size(), what));
        }
        return value.apply(found.getFirst());
    }
}
