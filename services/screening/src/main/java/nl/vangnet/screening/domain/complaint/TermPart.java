package nl.vangnet.screening.domain.complaint;

/** One part of a term; a term of one part is found where its part stands. */
record TermPart(Term term, int part) implements Meaning {}
