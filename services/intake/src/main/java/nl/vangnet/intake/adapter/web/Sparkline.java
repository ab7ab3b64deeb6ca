package nl.vangnet.intake.adapter.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Numbers over time as a line, drawn here: the policy of the pages allows no script of others.
 *
 * @param line points of an SVG polyline
 * @param area the same, closed along the bottom
 * @param most the highest number
 * @param last the newest number
 */
public record Sparkline(String line, String area, long most, long last) {

    /** Width and height of the SVG's view box. */
    static final int WIDTH = 120;

    static final int HEIGHT = 28;

    /** Room for half of the line's width. */
    private static final int EDGE = 2;

    /** @param numbers at least one, oldest first */
    static Sparkline of(List<Long> numbers) {
        long most = Collections.max(numbers);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            double x = numbers.size() == 1 ? WIDTH : i * (double) WIDTH / (numbers.size() - 1);
            double y = HEIGHT - EDGE - numbers.get(i) * (double) (HEIGHT - 2 * EDGE) / Math.max(1, most);
            line.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        String area = "0," + HEIGHT + " " + line + " " + WIDTH + "," + HEIGHT;
        return new Sparkline(line.toString(), area, most, numbers.getLast());
    }
}
