package nl.vangnet.intake.adapter.hl7v2;

import java.util.Map;

/** A value to try a field with, of its data type, that no other field of the message has. */
final class Probes {

    private static final Map<String, String> OF_FIELDS = Map.of(
            "PID-8", "F",
            "PID-30", "Y",
            "PV1-2", "I",
            "PV1-4", "R",
            "DG1-21", "D",
            "OBX-11", "C",
            "MSH-11", "T",
            "MSH-9", "ADT^A04",
            "PID-15", "nl^Dutch^ISO639");

    private Probes() {}

    static String of(String field, String type) {
        String fixed = OF_FIELDS.get(field);
        if (fixed != null) {
            return fixed;
        }
        return switch (type) {
            case "DTM", "TS", "DT" -> "20260102030405";
            case "NM", "SI" -> "3";
            case "SN" -> ">^3";
            case "SN <>" -> "<>^3";
            case "SN +" -> "^3^+";
            case "SN -" -> "^3^-^4";
            case "SN :" -> "^3^:^4";
            case "CX" -> "PROBE-7^^^PROBERS";
            case "XPN" -> "Probe^Pia";
            case "XTN" -> "0201234567";
            case "XCN" -> "77007^Probe";
            case "PL" -> "PROBEWARD^12^3";
            case "HD" -> "PROBEAPP";
            case "CWE", "CE", "CNE", "CF", "IS", "ID" -> "PRB^Probe^L";
            default -> "Probe text";
        };
    }
}
