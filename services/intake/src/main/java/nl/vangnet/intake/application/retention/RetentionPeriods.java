package nl.vangnet.intake.application.retention;

import java.time.Duration;

/**
 * How long what is kept, and how it is purged.
 *
 * @param published published and ignored messages; the time within which a message that is sent again is known (R4
 *     CapabilityStatement.messaging.reliableCache)
 * @param errors rejected and dropped messages
 * @param identifiers identifiers of patients who were not seen since
 * @param batch rows in one transaction
 * @param quietBelow messages in a minute below which it is quiet
 */
public record RetentionPeriods(Duration published, Duration errors, Duration identifiers, int batch, int quietBelow) {

    public RetentionPeriods {
        if (errors.compareTo(published) < 0) {
            throw new IllegalArgumentException(
                    "intake.retention.errors is shorter than intake.retention.published: errors are kept longer");
        }
    }
}
