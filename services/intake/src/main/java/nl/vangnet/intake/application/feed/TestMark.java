package nl.vangnet.intake.application.feed;

import nl.vangnet.intake.domain.MessageFormat;

/** Marks messages of one format as tests. */
public interface TestMark {

    MessageFormat format();

    /** As the sender would declare it; empty where nothing is declared. */
    String contentType();

    /** Whether the text looks like a message of this format at all. */
    boolean fits(String text);

    /** The message with its test mark and a new id; nothing else is changed but line ends. */
    byte[] marked(String text, String id);
}
