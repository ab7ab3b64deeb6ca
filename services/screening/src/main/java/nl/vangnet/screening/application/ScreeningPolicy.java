package nl.vangnet.screening.application;

import java.time.ZoneId;
import java.util.function.Supplier;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.instrument.Cutoffs;

/**
 * What this hospital has settled.
 *
 * @param liveRules the rules that decide now, which can be others a moment later
 */
public record ScreeningPolicy(Supplier<ExposureRules> liveRules, Cutoffs cutoffs, ZoneId hospitalZone) {

    public ExposureRules rules() {
        return liveRules.get();
    }
}
