package nl.vangnet.trials.adapter.web;

import java.util.List;
import nl.vangnet.chassis.web.SaidTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands in one trial.
 *
 * @param said the pseudonym that the coordinator knows; empty when the case is no candidate
 * @param moment what the sentence before it is about: the opening or the closing
 * @param reasons why not, or what is still needed
 */
public record Standing(
        String trial,
        String chip,
        String standing,
        String said,
        String sentence,
        @Nullable SaidTime moment,
        List<String> reasons) {}
