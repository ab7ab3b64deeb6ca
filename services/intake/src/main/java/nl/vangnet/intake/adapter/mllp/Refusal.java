package nl.vangnet.intake.adapter.mllp;

/** Why somebody is turned away at the MLLP door; also the label of the metric. */
enum Refusal {
    /** As many connections as there may be in all. */
    FULL,
    /** As many connections as there may be from one address. */
    FULL_FOR_PEER,
    /** The handshake ended without a certificate, and one is required. */
    NO_CERTIFICATE,
    /** The certificate was not signed by anybody whom we trust. */
    UNTRUSTED,
    /** The certificate is not valid any more, or not yet. */
    EXPIRED,
    /** The certificate is on a revocation list. */
    REVOKED,
    /** The handshake failed in another way: not TLS, an old version, no cipher in common, or cut off. */
    HANDSHAKE,
    /** The certificate is good, but not for the sender named in the message (MSH-3, MSH-4). */
    SENDER_NOT_ALLOWED
}
