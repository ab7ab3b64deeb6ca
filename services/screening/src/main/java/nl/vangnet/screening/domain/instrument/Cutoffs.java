package nl.vangnet.screening.domain.instrument;

/** From which score on an instrument is positive. The BONDS trial's by default (clinical.md 1.1). */
public record Cutoffs(int pdi, int tsq) {

    public static final Cutoffs BONDS = new Cutoffs(17, 5);

    public Cutoffs {
        requirePossible(pdi, Instrument.PDI);
        requirePossible(tsq, Instrument.TSQ);
    }

    public int of(Instrument instrument) {
        return switch (instrument) {
            case PDI -> pdi;
            case TSQ -> tsq;
        };
    }

    private static void requirePossible(int cutoff, Instrument instrument) {
        if (cutoff < 1 || cutoff > instrument.highestScore()) {
            throw new IllegalArgumentException("%s cannot have the cut-off %d".formatted(instrument, cutoff));
        }
    }
}
