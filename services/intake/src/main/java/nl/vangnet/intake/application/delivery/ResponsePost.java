package nl.vangnet.intake.application.delivery;

/** Sends one answer to its address. */
public interface ResponsePost {

    Result send(OwedResponse response);

    /** What came of it; the texts name kinds and numbers, never what the other side wrote. */
    sealed interface Result {

        /** The other side took it (2xx). */
        record Taken() implements Result {}

        /** Not now: no connection, no answer in time, 408, 425, 429 or 5xx. */
        record NotNow(String trouble) implements Result {}

        /** Never: any other answer, or an address that is not allowed any more. */
        record Never(String trouble) implements Result {}
    }
}
