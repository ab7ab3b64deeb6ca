package nl.vangnet.followup.adapter.persistence;

/** The database did not do what was asked: the transaction is lost, and whoever asked tries again. */
final class FollowUpBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FollowUpBookException(String message, Throwable cause) {
        super(message, cause);
    }
}
