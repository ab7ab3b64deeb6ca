package nl.vangnet.chassis.inbox;

/** Another reader has moved the position since: this one must start over from the stored position. */
final class FencedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FencedException(String message) {
        super(message);
    }
}
