package nl.vangnet.intake.adapter.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;

/**
 * Looks at JSON before the FHIR parser does. That parser takes seconds for a number of seventy bytes with a huge
 * exponent, lets the last of two equal keys win, and would be lied to by bytes that are not UTF-8.
 */
final class JsonGuard {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_CHARACTERS = 32;
    private static final int MAX_EXPONENT = 30;
    private static final int MAX_STRING_CHARACTERS = 64 * 1024;
    private static final int MAX_NAME_CHARACTERS = 256;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_CHARACTERS)
                    .maxStringLength(MAX_STRING_CHARACTERS)
                    .maxNameLength(MAX_NAME_CHARACTERS)
                    .build())
            .build();

    private JsonGuard() {}

    /** The text of the bytes, if it is safe to parse. */
    static String check(byte[] raw) throws UnreadableFhirException {
        String text = decode(raw);
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("The body is not a JSON object.");
            }
            int open = 1;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (open == 0) {
                    throw unreadable("Something follows the JSON object.");
                }
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                // The constraints of Jackson alone do not measure a string that fits into its buffer.
                if (parser.getTextLength() > MAX_STRING_CHARACTERS) {
                    throw unreadable("A string is longer than any that a message needs.");
                }
                if (token.isNumeric()) {
                    checkNumber(parser.getText());
                }
            }
            if (open != 0) {
                throw unreadable("The JSON ends in the middle.");
            }
            return text;
        } catch (IOException e) {
            // Jackson's own text quotes the body, so it goes no further.
            throw unreadable(
                    "The body is not JSON, or it is too deep, too long in one place, or has the same key twice.");
        }
    }

    private static void checkNumber(String number) throws UnreadableFhirException {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        boolean fits = number.length() <= MAX_NUMBER_CHARACTERS;
        if (fits && e >= 0) {
            String exponent = number.substring(e + 1);
            fits = exponent.length() <= 4 && Math.abs(Integer.parseInt(exponent)) <= MAX_EXPONENT;
        }
        if (!fits) {
            throw unreadable("A number is longer or larger than any that a message needs.");
        }
    }

    private static String decode(byte[] raw) throws UnreadableFhirException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("The body is not UTF-8.");
        }
    }

    private static UnreadableFhirException unreadable(String message) {
        return new UnreadableFhirException(Fault.of(IntakeErrorCode.UNREADABLE_JSON, message));
    }
}
