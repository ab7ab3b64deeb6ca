package nl.vangnet.intake.domain.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a sender's code means: an R4 Coding.
 *
 * @param system the URI of the code system
 */
public record MappedCode(
        String system, String code, @Nullable String display) {}
