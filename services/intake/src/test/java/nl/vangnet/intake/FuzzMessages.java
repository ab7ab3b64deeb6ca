package nl.vangnet.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes messages for fuzzing, good and hostile, from a seed: the same seed gives the same messages. */
public final class FuzzMessages {

    /** @param id MSH-10, when nothing has touched it; null otherwise */
    public record Message(byte[] bytes, @Nullable String id) {}

    /** Nothing larger is taken in. */
    public static final int LARGEST = 1 << 20;

    private static final List<String> EVENTS = List.of(
            "A01",
            "A02",
            "A03",
            "A04",
            "A05",
            "A06",
            "A07",
            "A08",
            "A11",
            "A12",
            "A13",
            "A21",
            "A22",
            "A23",
            "A28",
            "A31",
            "A34",
            "A37",
            "A40",
            "A44",
            "A45",
            "A47",
            "A60",
            "Z99",
            "",
            "A",
            "A0\u00e9");
    private static final List<String> SAMPLES =
            List.of("adt-a01.hl7", "adt-a03.hl7", "adt-a04.hl7", "adt-a08.hl7", "adt-a11.hl7");
    private static final List<String> CHARSETS =
            List.of("", "8859/1", "8859/15", "UNICODE UTF-8", "ASCII", "ISO IR87", "8859/99", "UNICODE UTF-16");
    private static final List<String> NASTY = List.of(
            "\\X00\\",
            "\\X",
            "\\X0D0A4D53487C\\",
            "\\.sp99999999\\",
            "\\H\\",
            "\\Zxx\\",
            "\"\"",
            "\u0000",
            "\uFFFF",
            "~~~~",
            "^^^^",
            "&&&&",
            "|",
            "\\",
            "99999999999999999999",
            "20261345",
            "-1",
            "2026112309410099+9999",
            "<script>",
            "\uD83D\uDE91");

    /** No byte that is changed makes another message's number of it. */
    private static final String UNTRACKED = "untracked";

    private final Random random;
    private final String prefix;
    private int made;

    public FuzzMessages(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    public Message next() {
        String id = prefix + "-" + made++;
        return switch (random.nextInt(26)) {
            case 0, 1, 2, 3, 4, 5 -> whole(id, Adt.a04(id, String.valueOf(random.nextInt(500))));
            case 6, 7 -> whole(id, event(id));
            case 8 -> whole(id, withFields(id, nasty()));
            case 9 -> whole(id, withFields(id, "x".repeat(random.nextInt(100_000))));
            case 10 -> whole(id, segments(id, random.nextInt(100) == 0 ? 6_000 : random.nextInt(400)));
            case 11 -> whole(id, withFields(id, "~".repeat(random.nextInt(20_000))));
            case 12 -> whole(id, withFields(id, "^".repeat(random.nextInt(2_000)) + "&".repeat(random.nextInt(2_000))));
            case 13 -> otherDelimiters(id);
            case 14 -> whole(id, Adt.a04(id).replace("\r", random.nextBoolean() ? "\n" : "\r\n"));
            case 15 -> whole(id, "\uFEFF" + Adt.a04(id));
            case 16 -> whole(id, Adt.a04(id) + Adt.a04(id + "-second"));
            case 17 -> charset(id);
            case 18 -> enhanced(id);
            case 19 -> cut(Adt.a04(UNTRACKED).getBytes(StandardCharsets.UTF_8));
            case 20, 21 -> mutated(sample());
            case 22 -> noise();
            case 23 -> new Message(new byte[0], null);
            case 24 -> large(id);
            default ->
                whole(id, "MSH|^~\\&|TEST|SEH|VANGNET|SEH|20261123094100||ACK^A04|" + id + "|P|2.5.1\rMSA|AA|1\r");
        };
    }

    private static Message whole(String id, String text) {
        return new Message(text.getBytes(StandardCharsets.UTF_8), id);
    }

    private String event(String id) {
        String event = EVENTS.get(random.nextInt(EVENTS.size()));
        return Adt.a04(id).replace("ADT^A04^ADT_A01", "ADT^" + event).replace("EVN|A04", "EVN|" + event)
                + (random.nextBoolean() ? "MRG|" + random.nextInt(500) + "^^^OLVG^MR\r" : "")
                + (random.nextBoolean() ? "ZBE|1^EPD|20261123|" + nasty() + "|UPDATE|N|A01\r" : "");
    }

    private String nasty() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            text.append(NASTY.get(random.nextInt(NASTY.size())));
        }
        return text.toString();
    }

    /** The value in one to three places behind MSH. */
    private String withFields(String id, String value) {
        String[] segments = Adt.a04(id).split("\r");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int segment = random.nextInt(1, segments.length);
            String[] fields = segments[segment].split("\\|", -1);
            fields[random.nextInt(1, fields.length)] = value;
            segments[segment] = String.join("|", fields);
        }
        return String.join("\r", segments) + "\r";
    }

    private String segments(String id, int count) {
        StringBuilder text = new StringBuilder(Adt.a04(id));
        for (int i = 0; i < count; i++) {
            text.append(
                    random.nextBoolean() ? "DG1|" + i + "||S72." + i + "^x^I10||2026|W\r" : "OBX|" + i + "|ST|1||y\r");
        }
        return text.toString();
    }

    private Message otherDelimiters(String id) {
        String delimiters = "#$%*@!;:";
        int from = random.nextInt(delimiters.length() - 4);
        String text = Adt.a04(id)
                .replace('|', delimiters.charAt(from))
                .replace('^', delimiters.charAt(from + 1))
                .replace('~', delimiters.charAt(from + 2))
                .replace('\\', delimiters.charAt(from + 3))
                .replace('&', delimiters.charAt(from + 4));
        return whole(id, text);
    }

    private Message charset(String id) {
        byte[] text = Adt.a04(id)
                .replace("|P|2.5.1", "|P|2.5.1||||||" + CHARSETS.get(random.nextInt(CHARSETS.size())))
                .getBytes(StandardCharsets.UTF_8);
        int name = new String(text, StandardCharsets.ISO_8859_1).indexOf("Proef");
        for (int i = 0; i < 5; i++) {
            text[name + i] = (byte) random.nextInt(0x80, 0x100);
        }
        return new Message(text, id);
    }

    /** MSH-15 and MSH-16 from table 0155, or not from it. How many answers that makes is not looked at. */
    private Message enhanced(String id) {
        List<String> types = List.of("", "AL", "NE", "ER", "SU", "??");
        String asked = types.get(random.nextInt(6)) + "|" + types.get(random.nextInt(6));
        return new Message(
                Adt.a04(id).replace("|P|2.5.1", "|P|2.5.1|||" + asked).getBytes(StandardCharsets.UTF_8), null);
    }

    private byte[] sample() {
        return (random.nextBoolean() ? Adt.a04(UNTRACKED) : Adt.sample(SAMPLES.get(random.nextInt(SAMPLES.size()))))
                .replace("|20261123", "|" + random.nextInt(99_999_999))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Message mutated(byte[] text) {
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            text[random.nextInt(text.length)] =
                    harmless(random.nextInt(4) == 0 ? "|^~\\&\r\n".charAt(random.nextInt(7)) : random.nextInt(256));
        }
        return new Message(text, null);
    }

    private Message cut(byte[] text) {
        ByteArrayOutputStream half = new ByteArrayOutputStream();
        half.write(text, 0, random.nextInt(text.length));
        return new Message(half.toByteArray(), null);
    }

    private Message noise() {
        byte[] noise = new byte[random.nextInt(3_000)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = harmless(random.nextInt(256));
        }
        return new Message(noise, null);
    }

    /** Now and then as large as may be; mostly a tenth of it. */
    private Message large(String id) {
        String text = Adt.a04(id) + "OBX|1|TX|";
        int length = random.nextInt(40) == 0 ? LARGEST : random.nextInt(LARGEST / 10);
        return whole(id, text + "y".repeat(Math.max(0, length - text.length() - 1)) + "\r");
    }

    /** The bytes of a frame's start and end are put there by whoever breaks framing on purpose. */
    private static byte harmless(int b) {
        return (byte) (b == 0x0B || b == 0x1C ? 'z' : b);
    }
}
