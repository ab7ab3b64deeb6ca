package nl.vangnet.screening.domain.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the patient came, as one message states it.
 *
 * @param accidentTime ACC-1, which says more about the trauma than an onset
 */
public record Reasons(
        List<StatedCode> codes,
        List<StatedText> texts,
        @Nullable StatedTime accidentTime) {

    public Reasons {
        codes = List.copyOf(codes);
        texts = List.copyOf(texts);
    }

    public static Reasons none() {
        return new Reasons(List.of(), List.of(), null);
    }
}
