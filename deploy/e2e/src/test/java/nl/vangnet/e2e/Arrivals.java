package nl.vangnet.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Invented patients who arrive at an emergency department, as HL7 v2 messages. */
final class Arrivals {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    private final String eventTime;

    /** @param ago how long ago the accident was */
    Arrivals(Instant now, Duration ago) {
        this.eventTime = TIME.format(now.minus(ago));
    }

    /** A cyclist who was hit by a car: exposed by any reading. */
    byte[] hitByACar(String number, String familyName) {
        return lines(
                "MSH|^~\\&|HIX|OLVG|VANGNET|OLVG|" + eventTime + "||ADT^A04^ADT_A01|" + number
                        + "|P|2.5.1|||AL|NE|NLD|UNICODE UTF-8",
                "EVN|A04|" + eventTime + "||||" + eventTime,
                "PID|1||" + number + "^^^OLVG^MR||" + familyName
                        + "^Anna^^^^^L||19850314|F|||Teststraat 1^^Amsterdam^^1091AC^NLD||||nld^Nederlands^ISO639",
                "PV1|1|E|SEH^K07^^OLVG|E|||||||||||||||V" + number + "^^^OLVG^VN|||||||||||||||||||||||||" + eventTime,
                "PV2|||^Aangereden door auto, met de fiets",
                "DG1|1||V13.4^Fietser aangereden door auto^I10||" + eventTime + "|W",
                "ACC|" + eventTime);
    }

    /** Belly ache: the reason is stated, and it is none of ours. */
    byte[] bellyAche(String number) {
        return lines(
                "MSH|^~\\&|HIX|OLVG|VANGNET|OLVG|" + eventTime + "||ADT^A04^ADT_A01|" + number + "|P|2.5.1",
                "EVN|A04|" + eventTime,
                "PID|1||" + number + "^^^OLVG^MR||Buikpijn^Bert||19700101|M",
                "PV1|1|E|SEH|||||||||||||||||V" + number + "^^^OLVG^VN|||||||||||||||||||||||||" + eventTime,
                "DG1|1||R10.4^Buikpijn^I10|||W");
    }

    private static byte[] lines(String... segments) {
        return (String.join("\r", segments) + "\r").getBytes(StandardCharsets.UTF_8);
    }
}
