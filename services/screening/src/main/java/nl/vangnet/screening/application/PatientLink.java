package nl.vangnet.screening.application;

/** Two patients, by their aliases, of whom some message said that they have to do with each other. */
public record PatientLink(String one, String other) {}
