package nl.vangnet.screening.domain.exposure;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a complaint marks a high-energy trauma, which rules about codes ask for as well. */
final class HighEnergy {

    private static final Pattern ABBREVIATED = Pattern.compile("\\bHET\\b");
    private static final Pattern SPELLED = Pattern.compile("hoog[- ]?energetisch");

    private HighEnergy() {}

    /** HET is also the Dutch article, so in a text all in capitals it says nothing. */
    static boolean isMarkedIn(String text) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        return (!capitals && ABBREVIATED.matcher(text).find())
                || SPELLED.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
