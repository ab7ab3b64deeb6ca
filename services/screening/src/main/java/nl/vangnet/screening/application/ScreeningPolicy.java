package nl.vangnet.screening.application;

import java.time.ZoneId;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.instrument.Cutoffs;

/**
 * What this hospital has settled.
 *
 * @param screensTests test messages are screened as any other
 */
public record ScreeningPolicy(ExposureRules rules, Cutoffs cutoffs, ZoneId hospitalZone, boolean screensTests) {}
