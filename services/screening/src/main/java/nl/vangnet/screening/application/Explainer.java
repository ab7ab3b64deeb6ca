package nl.vangnet.screening.application;

/** Tells what the rules make of one message, as a line of JSON. Stores nothing and never throws. */
@FunctionalInterface
public interface Explainer {

    String explain(byte[] bundle);
}
