package nl.vangnet.screening.domain.instrument;

/** A questionnaire that we score (clinical.md 3.1). Items are numbered from 1; the score is the sum of the answers. */
public enum Instrument {
    /** Peritraumatic Distress Inventory: 13 items of 0 to 4. */
    PDI(13, 4),
    /** Trauma Screening Questionnaire: 10 items, yes is 1. */
    TSQ(10, 1);

    private final int items;
    private final int highestAnswer;

    Instrument(int items, int highestAnswer) {
        this.items = items;
        this.highestAnswer = highestAnswer;
    }

    public int items() {
        return items;
    }

    /** Every answer lies between 0 and this. */
    public int highestAnswer() {
        return highestAnswer;
    }

    public int highestScore() {
        return items * highestAnswer;
    }
}
