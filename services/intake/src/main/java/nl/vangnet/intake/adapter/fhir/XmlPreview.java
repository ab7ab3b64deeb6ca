package nl.vangnet.intake.adapter.fhir;

/**
 * A first look at the text of XML, before a parser keeps anything of it: names, attributes and tags, counted as a parser
 * would count them.
 */
final class XmlPreview {

    /** No element or attribute of FHIR or of narrative has half as many. */
    private static final int LONGEST_NAME = 128;

    /** Each element has a start, often an end, and in some senders' messages a comment. */
    private static final int TAGS_PER_ELEMENT = 3;

    private final String text;
    private final GuardLimits limits;

    private XmlPreview(String text, GuardLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    static void check(String text, GuardLimits limits) throws UnreadableFhirException {
        new XmlPreview(text, limits).check();
    }

    private void check() throws UnreadableFhirException {
        int tags = 0;
        int i = text.indexOf('<');
        while (i >= 0) {
            if (++tags > limits.elements() * TAGS_PER_ELEMENT) {
                throw XmlGuard.unreadable("The XML has more tags than any message.");
            }
            if (text.startsWith("<!--", i)) {
                i = after("-->", i + 4);
            } else if (text.startsWith("<![CDATA[", i)) {
                i = after("]]>", i + 9);
            } else {
                i = endOfTag(i + 1);
            }
            i = text.indexOf('<', i);
        }
    }

    private int endOfTag(int from) throws UnreadableFhirException {
        int attributes = 0;
        int name = 0;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '"' || c == '\'') {
                i = after(String.valueOf(c), i + 1) - 1;
                name = 0;
            } else if (c == '=') {
                name = 0;
                attributes++;
            } else {
                name = c <= ' ' || c == '/' ? 0 : name + 1;
            }
            if (name > LONGEST_NAME || attributes > limits.names()) {
                throw XmlGuard.unreadable(
                        "A tag has a longer name, or more attributes, than any that a message needs.");
            }
            i++;
        }
        return i;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
