package nl.vangnet.screening.application;

import java.time.ZoneId;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.instrument.Cutoffs;

/** What this hospital has settled. */
public record ScreeningPolicy(ExposureRules rules, Cutoffs cutoffs, ZoneId hospitalZone) {}
