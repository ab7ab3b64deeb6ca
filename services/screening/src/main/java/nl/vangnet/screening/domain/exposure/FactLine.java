package nl.vangnet.screening.domain.exposure;

/** One line of the fact file: the codes of one system that state a fact. */
record FactLine(Fact fact, CodingSystem system, CodeSet codes) {}
