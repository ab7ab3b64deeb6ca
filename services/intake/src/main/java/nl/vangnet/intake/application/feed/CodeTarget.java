package nl.vangnet.intake.application.feed;

import java.util.List;
import nl.vangnet.intake.domain.feed.MappedCode;

/**
 * A code system that a field's codes may be mapped to.
 *
 * @param system its URI
 * @param title what people call it
 * @param codes the codes to choose from; empty if any code of the right shape will do
 */
public record CodeTarget(String system, String title, List<MappedCode> codes) {

    public CodeTarget {
        codes = List.copyOf(codes);
    }
}
