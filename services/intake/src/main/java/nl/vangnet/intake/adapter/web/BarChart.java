package nl.vangnet.intake.adapter.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Numbers over time as bars, with an axis. Places are in the units of a view box of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param most the number at the top of the axis: round, so that it can be read
 * @param ticks what stands under the axis
 */
public record BarChart(List<Bar> bars, long most, List<Tick> ticks) {

    static final int WIDTH = 720;
    static final int HEIGHT = 150;

    /** Room for the numbers of the axis on the left, and for words below. */
    static final int LEFT = 44;

    static final int BASE = 122;
    private static final int TOP = 12;
    private static final double GAP = 0.25;

    /** One bar, and what it says. */
    public record Bar(double x, double y, double width, double height, String label, long number) {}

    /** A word under the axis. */
    public record Tick(double x, String label) {}

    /**
     * @param labels what each number is about, one each
     * @param every which of the labels stand under the axis: each so-manieth
     */
    static BarChart of(List<Long> numbers, List<String> labels, int every) {
        long most = roundUp(Collections.max(numbers));
        double slot = (double) (WIDTH - LEFT) / numbers.size();
        List<Bar> bars = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            double height = numbers.get(i) * (double) (BASE - TOP) / most;
            double x = LEFT + i * slot;
            bars.add(new Bar(
                    tenths(x + slot * GAP / 2),
                    tenths(BASE - height),
                    tenths(slot * (1 - GAP)),
                    tenths(height),
                    labels.get(i),
                    numbers.get(i)));
            if (i % every == 0) {
                ticks.add(new Tick(tenths(x + slot / 2), labels.get(i)));
            }
        }
        return new BarChart(bars, most, ticks);
    }

    /** 1, 2, 5, 10, 20, 50 … */
    static long roundUp(long number) {
        long round = 1;
        while (round < number) {
            round = String.valueOf(round).startsWith("2") ? round / 2 * 5 : round * 2;
        }
        return round;
    }

    private static double tenths(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
