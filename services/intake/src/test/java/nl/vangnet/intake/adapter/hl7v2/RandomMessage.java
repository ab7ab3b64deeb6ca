package nl.vangnet.intake.adapter.hl7v2;

import java.util.Random;

/** A message of random segments, fields and values between random delimiters, with escapes where the standard has them. */
final class RandomMessage {

    private static final String[] DELIMITERS = {"|^~\\&", "#*~\\&", "$%@!;", "|:~?&", "}^{\\+"};
    private static final String[] SEGMENTS = {"PID", "PV1", "DG1", "OBX", "ZZZ", "Z12", "NK1"};
    private static final String LETTERS = "abc XYZ 0123456789 éüłß 漢 .,-_()'/";
    private static final String ESCAPES = "FSTRE";

    private final Random random;
    private final String delimiters;
    private final StringBuilder text = new StringBuilder();

    RandomMessage(Random random) {
        this.random = random;
        this.delimiters = DELIMITERS[random.nextInt(DELIMITERS.length)];
    }

    String text() {
        char field = delimiters.charAt(0);
        text.append("MSH").append(delimiters);
        for (String value : new String[] {"APP", "FAC", "", "", "20261123", "", "ADT" + delimiters.charAt(1) + "A04"}) {
            text.append(field).append(value);
        }
        text.append(field)
                .append(random.nextInt(10_000))
                .append(field)
                .append("P")
                .append(field)
                .append("2.5.1\r");
        for (int i = random.nextInt(8); i >= 0; i--) {
            segment();
        }
        return text.toString();
    }

    private void segment() {
        text.append(SEGMENTS[random.nextInt(SEGMENTS.length)]);
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(delimiters.charAt(0));
            nested(2);
        }
        text.append('\r');
    }

    /** @param level of the delimiter: 2 repetition, 1 component, 4 subcomponent */
    private void nested(int level) {
        if (random.nextInt(4) == 0) {
            return;
        }
        int next = level == 2 ? 1 : level == 1 ? 4 : -1;
        for (int i = random.nextInt(10) < 7 ? 0 : random.nextInt(4); i >= 0; i--) {
            if (next < 0) {
                value();
            } else {
                nested(next);
            }
            if (i > 0) {
                text.append(delimiters.charAt(level));
            }
        }
    }

    private void value() {
        if (random.nextInt(12) == 0) {
            text.append("\"\"");
            return;
        }
        for (int i = random.nextInt(9); i > 0; i--) {
            if (random.nextInt(9) == 0) {
                char escape = delimiters.charAt(3);
                text.append(escape).append(ESCAPES.charAt(random.nextInt(5))).append(escape);
            } else {
                char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
                text.append(delimiters.indexOf(letter) < 0 ? letter : ' ');
            }
        }
    }
}
