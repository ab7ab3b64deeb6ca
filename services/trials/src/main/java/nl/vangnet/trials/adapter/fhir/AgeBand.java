package nl.vangnet.trials.adapter.fhir;

/** An age made coarse, since an age with a sex and a date is often one person. */
final class AgeBand {

    private static final int ADULT = 18;
    private static final int FIRST_FULL_BAND = 20;
    private static final int OLDEST_BAND = 80;
    private static final int WIDTH = 10;

    private AgeBand() {}

    static String of(int years) {
        if (years < ADULT) {
            return "0-17";
        }
        if (years >= OLDEST_BAND) {
            return OLDEST_BAND + "+";
        }
        // The first band is longer: eighteen and nineteen alone would be nearly an age.
        int from = Math.max(FIRST_FULL_BAND, years / WIDTH * WIDTH);
        return "%d-%d".formatted(from == FIRST_FULL_BAND ? ADULT : from, from + WIDTH - 1);
    }
}
