package nl.vangnet.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Invented ED visits by HL7 v2 ADT of about 1.1 kB a message, each of another patient who was hit by a car. */
final class Admissions {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    /** What happens to a visit in turn: it arrives, is coded anew, is moved, and leaves. */
    private static final List<String> STEPS = List.of("A04", "A08", "A02", "A03");

    private final String run;
    private final Instant arrival;
    private final String arrived;

    /** @param run sets this run's patients apart from those of another */
    Admissions(String run, Instant now) {
        this.run = run;
        this.arrival = now.minusSeconds(30 * 3600);
        this.arrived = TIME.format(arrival);
    }

    /** The arrival of a patient. */
    byte[] message(int number) {
        return message(number, 0);
    }

    static int steps() {
        return STEPS.size();
    }

    /** One of the messages of a visit, in the order in which they happen. */
    byte[] message(int number, int step) {
        String id = run + number;
        String event = STEPS.get(step);
        String control = step == 0 ? id : id + "." + step;
        String happened = TIME.format(arrival.plusSeconds(step * 600L));
        return String.join(
                        "\r",
                        "MSH|^~\\&|BENCH|AMSTERDAM|VANGNET|AMSTERDAM|" + happened + "||ADT^" + event + "|" + control
                                + "|P|2.5.1|||AL|NE|NLD|UNICODE UTF-8",
                        "EVN|" + event + "|" + happened + "||||" + happened,
                        "PID|1||" + id + "^^^BENCH^MR~999" + id + "^^^NLMINBIZA^NNNLD||Meting-" + id
                                + "^Proef^^^^^L||19850412|F|||Voorbeeldstraat 12^^Amsterdam^^1011AB^NLD^H||020-5550"
                                + number % 1000 + "^PRN^PH|||M|||||||||||||||N",
                        "NK1|1|Meting^Naaste^^^^^L|SPO^Spouse^HL70063|Voorbeeldstraat 12^^Amsterdam^^1011AB^NLD|020-5550111",
                        "PV1|1|E|SEH^K04^1^OLVG^^BED^^2|E|||1234^Arts^Anna^^^dr|5678^Huisarts^Hans|||||||7|||1234^Arts^Anna|E|V"
                                + id + "^^^BENCH^VN|||||||||||||||||||||||||" + arrived,
                        "PV2|||^aanrijding auto tegen fiets, pijn linker been||||||||||||||||||||||2||||||||||||||AMB^Ambulance^HL70430",
                        "DG1|1||V13.4^Fietser aangereden door auto^I10|Fietser aangereden door auto|" + arrived + "|W",
                        "DG1|2||S72.3^Fractuur van femurschacht^I10|Fractuur van femurschacht|" + arrived + "|W",
                        "OBX|1|NM|9279-1^Respiratory rate^LN||18|/min^^UCUM|12-20||||F|||" + arrived,
                        "OBX|2|NM|8867-4^Heart rate^LN||96|/min^^UCUM|60-100||||F|||" + arrived,
                        "ACC|" + arrived + "|^Verkeersongeval|Stadhouderskade, Amsterdam|||N|||",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
