package nl.vangnet.intake.application;

/**
 * The store refuses what a message of this batch holds; without that message it will take the others. It carries the
 * store's code and not its words, which quote the message.
 */
public class UnstorableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnstorableMessageException(String storeCode) {
        super("the store refuses a message: " + storeCode);
    }
}
