package nl.vangnet.intake.domain.feed;

import org.jspecify.annotations.Nullable;

/**
 * A code as a sender wrote it.
 *
 * @param system the sender's name of the code system (CWE.3, R4 Coding.system), or null where none was named
 */
public record LocalCode(CodeField field, @Nullable String system, String code) {}
