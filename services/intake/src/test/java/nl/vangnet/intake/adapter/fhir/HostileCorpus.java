package nl.vangnet.intake.adapter.fhir;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that were made to cost much: each is known to have hurt one parser or another. */
final class HostileCorpus {

    private static final int MEGABYTE = 1 << 20;

    private static final String JSON = "application/fhir+json";
    private static final String XML = "application/fhir+xml";

    private HostileCorpus() {}

    /** One of them. */
    record Body(String name, String contentType, byte[] bytes) {

        /** As much of it as the door takes in; what is longer is answered 413 and never looked at. */
        Body {
            bytes = Arrays.copyOf(bytes, Math.min(bytes.length, Limits.SETTINGS.maxBodyBytes()));
        }

        @Override
        public String toString() {
            return name + " (" + bytes.length + " bytes)";
        }
    }

    static List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        json(bodies);
        xml(bodies);
        encodings(bodies);
        return bodies;
    }

    private static void json(List<Body> bodies) {
        for (String exponent :
                List.of("1e5", "100000", "200000", "1000000", "999999999", "-999999999", "99999999999999")) {
            bodies.add(json("exponent " + exponent, observation("1e" + exponent.replace("1e5", "31"))));
        }
        bodies.add(json("a number of 300,000 digits", observation("9".repeat(300_000))));
        bodies.add(json("a deep object", "{\"a\":".repeat(150_000)));
        bodies.add(json("a deep array", "{\"a\":" + "[".repeat(1_000_000)));
        bodies.add(json("extensions in extensions", bundle("\"extension\":[{".repeat(50_000))));
        bodies.add(json("100,000 unknown keys", object(100_000, i -> "\"k" + i + "\":1")));
        bodies.add(json("100,000 equal keys", object(100_000, i -> "\"k\":1")));
        bodies.add(json("keys of equal hash", object(60_000, HostileCorpus::sameHash)));
        bodies.add(json("a doubled key at depth 60", "{\"a\":".repeat(60) + "{\"x\":1,\"x\":2}" + "}".repeat(60)));
        bodies.add(json("many small objects", array(100_000, i -> "{\"a\":1}")));
        bodies.add(json("objects with three keys", array(40_000, i -> "{\"a\":1,\"b\":2,\"c\":3}")));
        bodies.add(json("many empty arrays", array(300_000, i -> "[]")));
        bodies.add(json("many nulls", array(200_000, i -> "null")));
        bodies.add(json("100,000 entries", bundle("\"entry\":[" + repeat(80_000, "{\"x\":1}") + "]")));
        bodies.add(json("a string of a megabyte", bundle("\"id\":\"" + "x".repeat(MEGABYTE - 100) + "\"")));
        bodies.add(json("strings just below the limit", array(15, i -> "\"" + "y".repeat(65_000) + "\"")));
        bodies.add(json("a string of escapes", bundle("\"id\":\"" + "\\u0041".repeat(170_000) + "\"")));
        bodies.add(json("strings of escapes", array(16, i -> "\"" + "\\u0041".repeat(10_900) + "\"")));
        bodies.add(json("a megabyte of white space", "{" + " ".repeat(MEGABYTE - 10) + "}"));
        bodies.add(json("a key of a megabyte", "{\"" + "k".repeat(MEGABYTE - 10) + "\":1}"));
        bodies.add(json("a narrative of open tags", narrative("<b>".repeat(20_000))));
        bodies.add(json("narratives of many tags", array(16, i -> "{\"div\":\"" + "<b/>".repeat(16_000) + "\"}")));
        bodies.add(json("a narrative with entities", narrative("<!DOCTYPE d [<!ENTITY a \\\"b\\\">]>&a;")));
        bodies.add(json("a million objects after each other", "{}".repeat(500_000)));
        bodies.add(json("cut off in the middle", bundle("\"entry\":[{\"resource\":")));
    }

    private static void xml(List<Body> bodies) {
        String laughs = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        bodies.add(xml("billion laughs", "<!DOCTYPE b [<!ENTITY l0 \"ha\">" + laughs + "]><Bundle>&l9;</Bundle>"));
        bodies.add(xml(
                "quadratic blow-up",
                "<!DOCTYPE b [<!ENTITY a \"" + "a".repeat(300_000) + "\">]><Bundle>" + "&a;".repeat(200_000)
                        + "</Bundle>"));
        bodies.add(xml("a file", "<!DOCTYPE b [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><Bundle>&f;</Bundle>"));
        bodies.add(xml("a server", "<!DOCTYPE b SYSTEM \"http://127.0.0.1:1/x.dtd\"><Bundle/>"));
        bodies.add(xml("parameter entities", "<!DOCTYPE b [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]><B/>"));
        bodies.add(xml("an entity that nobody declared", "<Bundle>" + "&x;".repeat(300_000) + "</Bundle>"));
        bodies.add(xml("a deep tree", "<a>".repeat(300_000)));
        bodies.add(xml("extensions in extensions", "<Patient>" + "<extension url=\"x\">".repeat(50_000)));
        bodies.add(xml("100,000 attributes", "<a " + attributes(90_000, i -> "a" + i + "=\"\"") + "/>"));
        bodies.add(xml("one attribute 100,000 times", "<a " + attributes(90_000, i -> "a=\"\"") + "/>"));
        bodies.add(xml("attributes of equal hash", "<a " + attributes(40_000, i -> sameHashName(i) + "=\"\"") + "/>"));
        bodies.add(
                xml("many namespaces", "<a " + attributes(30_000, i -> "xmlns:n" + i + "=\"urn:x:" + i + "\"") + "/>"));
        bodies.add(xml("namespaces at each level", "<a xmlns:p=\"urn:x\">".repeat(50_000)));
        bodies.add(xml("an attribute of a megabyte", "<a b=\"" + "c".repeat(MEGABYTE - 20) + "\"/>"));
        bodies.add(xml("a text of a megabyte", "<a>" + "c".repeat(MEGABYTE - 20) + "</a>"));
        bodies.add(xml("a name of a megabyte", "<" + "n".repeat(MEGABYTE - 20) + "/>"));
        bodies.add(xml("a comment of a megabyte", "<a><!--" + "c".repeat(MEGABYTE - 20) + "--></a>"));
        bodies.add(xml("many comments", "<a>" + "<!---->".repeat(140_000) + "</a>"));
        bodies.add(xml("many small tags", "<a>" + "<b/>".repeat(250_000) + "</a>"));
        bodies.add(xml("character references", "<a>" + "&#65;".repeat(200_000) + "</a>"));
        bodies.add(xml("sections of characters", "<a>" + "<![CDATA[x]]>".repeat(75_000) + "</a>"));
        bodies.add(xml("instructions", "<a>" + "<?p x?>".repeat(140_000) + "</a>"));
        bodies.add(xml("cut off in the middle", "<Bundle xmlns=\"http://hl7.org/fhir\"><entry"));
    }

    private static void encodings(List<Body> bodies) {
        byte[] broken = bundle("\"id\":\"" + "é".repeat(400_000) + "\"").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 10] = (byte) 0xff;
        bodies.add(new Body("UTF-8 broken at the end", JSON, broken));
        bodies.add(
                new Body("overlong UTF-8", JSON, new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'}));
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1")) {
            bodies.add(
                    new Body("JSON in " + charset, JSON, bundle("\"id\":\"é\"").getBytes(Charset.forName(charset))));
        }
        bodies.add(json("two byte order marks", "\uFEFF\uFEFF" + bundle("\"id\":\"x\"")));
        bodies.add(xml("an encoding that is none", "<?xml version=\"1.0\" encoding=\"EBCDIC-ES\"?><a/>"));
        bodies.add(new Body(
                "XML in UTF-7",
                XML,
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>".getBytes(StandardCharsets.UTF_8)));
        bodies.add(new Body("UTF-16 of half a character", XML, new byte[] {(byte) 0xfe, (byte) 0xff, 0, '<', 0}));
    }

    private static Body json(String name, String text) {
        return new Body(name, JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Body xml(String name, String text) {
        return new Body(name, XML, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bundle(String content) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"message\"," + content + "}";
    }

    private static String observation(String number) {
        return bundle("\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":"
                + number + "}}}]");
    }

    private static String narrative(String content) {
        return bundle("\"text\":{\"div\":\"<div>" + content + "\"}");
    }

    private static String object(int size, IntFunction<String> property) {
        return IntStream.range(0, size).mapToObj(property).collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(int size, IntFunction<String> item) {
        return bundle("\"x\":" + IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(",", "[", "]")));
    }

    private static String attributes(int size, IntFunction<String> attribute) {
        return IntStream.range(0, size).mapToObj(attribute).collect(Collectors.joining(" "));
    }

    private static String repeat(int times, String text) {
        return IntStream.range(0, times).mapToObj(i -> text).collect(Collectors.joining(","));
    }

    private static String sameHash(int i) {
        return "\"" + sameHashName(i) + "\":1";
    }

    /** "Aa" and "BB" have one hash in Java, and so has every word made of them. */
    private static String sameHashName(int i) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }
}
