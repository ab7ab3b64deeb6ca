package nl.vangnet.trials.domain;

import java.util.Optional;

/**
 * One criterion of a trial protocol.
 *
 * @param number the number that the protocol gives it, for example {@code I-3} or {@code E-9}
 * @param exclusion whether the text describes what must not be the case
 * @param trigger whether nobody is a candidate before it is met
 * @param text the criterion in words
 * @param question what to ask when the record does not tell
 * @param rule how the record is read for it
 */
public record Criterion(
        String number, boolean exclusion, boolean trigger, Text text, Optional<Text> question, Rule rule) {}
