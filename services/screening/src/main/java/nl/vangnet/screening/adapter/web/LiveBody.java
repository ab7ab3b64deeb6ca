package nl.vangnet.screening.adapter.web;

/**
 * Which set is to be live.
 *
 * @param insteadOf the one that is live as far as the sender knows: if another one is, nothing is done
 */
public record LiveBody(String version, String insteadOf) {

    public LiveBody {
        if (version == null || insteadOf == null) {
            throw new IllegalArgumentException("both sets are to be named");
        }
    }
}
