package nl.vangnet.local.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.vangnet.local.feed.Story.Diagnosis;
import nl.vangnet.local.feed.Visit.Happening;
import nl.vangnet.local.feed.Visit.Kind;

/** Writes what happens to a visit as HL7 v2.5.1 ADT messages, marked as test (MSH-11 T). */
final class AdtMessages {

    static final String HOSPITAL = "DUINZIGT";

    /** Of the demo's own, so that no number can be taken for a real hospital's. */
    static final String NUMBERS = "DUINZIGT-DEMO";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final List<String> TRIAGE = List.of("", "Rood", "Oranje", "Geel", "Groen", "Blauw");

    private AdtMessages() {}

    /** Every message of the visit; each control id is {@code prefix} and its place in the visit. */
    static List<AdtEvent> of(Visit visit, String prefix) {
        return IntStream.range(0, visit.happenings().size())
                .mapToObj(index -> {
                    String controlId = prefix + "-" + (index + 1);
                    Happening happening = visit.happenings().get(index);
                    return new AdtEvent(happening.at(), controlId, write(visit, index, controlId));
                })
                .toList();
    }

    private static byte[] write(Visit visit, int index, String controlId) {
        Happening now = visit.happenings().get(index);
        List<String> segments = new ArrayList<>();
        segments.add(header(now, controlId));
        segments.add("EVN|%1$s|%2$s||||%2$s".formatted(now.kind().event(), time(now.at())));
        segments.add(person(visit.person(), now));
        segments.add(visit(visit, index));
        segments.add("PV2|||^%s".formatted(visit.story().complaint()));
        if (now.kind() == Kind.REGISTERED || now.kind() == Kind.DIAGNOSED) {
            segments.add("OBX|1|CE|TRIAGE^Triagecategorie^L||%d^%s^MTS||||||F|||%s"
                    .formatted(visit.story().triage(), TRIAGE.get(visit.story().triage()), time(visit.arrival())));
        }
        if (isExamined(now.kind())) {
            segments.addAll(diagnoses(visit, now.kind()));
        }
        if (now.kind() == Kind.DIAGNOSED && !visit.story().accident().isEmpty()) {
            segments.add("ACC|%s|^%s"
                    .formatted(time(visit.accidentAt()), visit.story().accident()));
        }
        return (String.join("\r", segments) + "\r").getBytes(StandardCharsets.UTF_8);
    }

    private static String header(Happening now, String controlId) {
        String structure = switch (now.kind()) {
            case REGISTERED, DIAGNOSED, ADMITTED -> "ADT_A01";
            case TRANSFERRED -> "ADT_A02";
            case DISCHARGED, DIED -> "ADT_A03";
            case CANCELLED -> "ADT_A09";
        };
        return "MSH|^~\\&|EPD-DEMO|%s|VANGNET|%s|%s||ADT^%s^%s|%s|T|2.5.1||||||UNICODE UTF-8"
                .formatted(HOSPITAL, HOSPITAL, time(now.at()), now.kind().event(), structure, controlId);
    }

    private static String person(Person person, Happening now) {
        String died = now.kind() == Kind.DIED ? "|".repeat(14) + time(now.at()) + "|Y" : "";
        return "PID|1||%s^^^%s^MR||%s^%s^^^^^L||%s|%s|||%s^^Duinzigt^^%s^NLD||||%s%s"
                .formatted(
                        person.number(),
                        NUMBERS,
                        person.family(),
                        person.given(),
                        person.born().format(DAY),
                        person.sex(),
                        person.street(),
                        person.postcode(),
                        person.language(),
                        died);
    }

    /** PV1 with class and place as they are now, and the end of the stay once it has one. */
    private static String visit(Visit visit, int index) {
        Happening now = visit.happenings().get(index);
        boolean admitted = visit.happenings().subList(0, index + 1).stream()
                .anyMatch(happening -> happening.kind() == Kind.ADMITTED);
        String[] fields = new String[46];
        fields[1] = "1";
        fields[2] = admitted ? "I" : "E";
        fields[3] = "%s^^^%s".formatted(now.ward(), HOSPITAL);
        fields[4] = "E";
        fields[19] = "%s^^^%s^VN".formatted(visit.number(), HOSPITAL);
        fields[44] = time(visit.arrival());
        if (now.kind() == Kind.DISCHARGED || now.kind() == Kind.DIED) {
            // HL7 table 0112: 01 home, 20 died.
            fields[36] = now.kind() == Kind.DIED ? "20" : "01";
            fields[45] = time(now.at());
        }
        StringBuilder segment = new StringBuilder("PV1");
        for (int field = 1; field < fields.length; field++) {
            segment.append('|').append(fields[field] == null ? "" : fields[field]);
        }
        return segment.toString().replaceFirst("\\|+$", "");
    }

    private static boolean isExamined(Kind kind) {
        return switch (kind) {
            case DIAGNOSED, ADMITTED, DISCHARGED, DIED -> true;
            case REGISTERED, TRANSFERRED, CANCELLED -> false;
        };
    }

    private static List<String> diagnoses(Visit visit, Kind kind) {
        List<Diagnosis> diagnoses = visit.story().diagnoses();
        String type = kind == Kind.DISCHARGED || kind == Kind.DIED ? "F" : "W";
        return IntStream.range(0, diagnoses.size())
                .mapToObj(i -> "DG1|%d||%s^%s^I10||%s|%s"
                        .formatted(
                                i + 1,
                                diagnoses.get(i).code(),
                                diagnoses.get(i).text(),
                                since(visit, diagnoses.get(i)),
                                type))
                .toList();
    }

    /** DG1-5 is read as the onset: known of an injury and its cause, and seldom of an illness. */
    private static String since(Visit visit, Diagnosis diagnosis) {
        return diagnosis.code().matches("[STV-Y].*") ? time(visit.accidentAt()) : "";
    }

    private static String time(Instant at) {
        return at.atZone(Visits.ZONE).format(TIME);
    }
}
