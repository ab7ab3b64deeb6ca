package nl.vangnet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Messages for tests. {@link #a04} is as small as a registration can be; the samples are those of {@code schemas/hl7v2}. */
public final class Adt {

    private Adt() {}

    public static String a04(String controlId) {
        return a04(controlId, "4711");
    }

    public static String a04(String controlId, String patient) {
        return "MSH|^~\\&|TEST|SEH|VANGNET|SEH|20261123094100||ADT^A04^ADT_A01|" + controlId + "|P|2.5.1\r"
                + "EVN|A04|20261123094100\r"
                + "PID|1||" + patient + "^^^OLVG^MR||Proef^Persoon||19800501|M\r"
                + "PV1|1|E|SEH||||||||||||||||V" + patient + "\r"
                + "DG1|1||S72.3^Fractuur van femurschacht^I10||20261123090000|W\r";
    }

    public static String sample(String name) {
        return resource("schemas/hl7v2/" + name);
    }

    public static String resource(String path) {
        try (InputStream stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
