package nl.vangnet.intake.adapter.fhir;

import nl.vangnet.intake.domain.ContentHash;

/**
 * A message that may be parsed.
 *
 * @param hash of the tokens, but for those of the envelope that a sender makes anew when it sends the message again
 *     (Bundle.id, Bundle.timestamp, Bundle.meta.lastUpdated)
 * @param zoneless whether some time in it comes without a zone
 */
record SafeJson(String text, ContentHash hash, boolean zoneless) {

    /** Redacted: it is a patient's record. */
    @Override
    public String toString() {
        return "SafeJson[" + hash.hex() + "]";
    }
}
