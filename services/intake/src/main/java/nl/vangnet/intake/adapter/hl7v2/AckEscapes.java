package nl.vangnet.intake.adapter.hl7v2;

/** Writes a value of the sender's between the standard delimiters. */
final class AckEscapes {

    private static final String SEQUENCES = "FSTRE";

    private AckEscapes() {}

    /**
     * The value with the standard escape sequences. Those that it has already, with the sender's own escape character,
     * stay what they mean.
     */
    static String write(String value, char sendersEscape, int longest) {
        StringBuilder safe = new StringBuilder(value.length());
        int[] points = value.codePoints().limit(longest).toArray();
        for (int i = 0; i < points.length; i++) {
            if (points[i] == sendersEscape
                    && i + 2 < points.length
                    && points[i + 2] == sendersEscape
                    && SEQUENCES.indexOf(points[i + 1]) >= 0) {
                safe.append('\\').appendCodePoint(points[i + 1]).append('\\');
                i += 2;
            } else {
                append(points[i], safe);
            }
        }
        return safe.toString();
    }

    private static void append(int point, StringBuilder safe) {
        switch (point) {
            case '|' -> safe.append("\\F\\");
            case '^' -> safe.append("\\S\\");
            case '~' -> safe.append("\\R\\");
            case '&' -> safe.append("\\T\\");
            case '\\' -> safe.append("\\E\\");
            default -> {
                if (!Character.isISOControl(point)) {
                    safe.appendCodePoint(point);
                }
            }
        }
    }
}
