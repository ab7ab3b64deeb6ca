package nl.vangnet.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Invented ED arrivals by HL7 v2 ADT^A04 of about 1.1 kB, each of another patient who was hit by a car. */
final class Admissions {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    private final String run;
    private final String arrived;

    /** @param run sets this run's patients apart from those of another */
    Admissions(String run, Instant now) {
        this.run = run;
        this.arrived = TIME.format(now.minusSeconds(30 * 3600));
    }

    byte[] message(int number) {
        String id = run + number;
        return String.join(
                        "\r",
                        "MSH|^~\\&|BENCH|AMSTERDAM|VANGNET|AMSTERDAM|" + arrived + "||ADT^A04^ADT_A01|" + id
                                + "|P|2.5.1|||AL|NE|NLD|UNICODE UTF-8",
                        "EVN|A04|" + arrived + "||||" + arrived,
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
