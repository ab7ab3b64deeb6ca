package nl.vangnet.intake.application.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The identifiers that were written lately, with the day, so that a known patient's messages write nothing. */
final class RecentIdentifiers {

    private final Map<UUID, LocalDate> days;

    /** @param most how many are remembered; the one that was not asked for longest makes room */
    RecentIdentifiers(int most) {
        this.days = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, LocalDate> eldest) {
                return size() > most;
            }
        };
    }

    synchronized boolean isWritten(SeenIdentifier seen) {
        LocalDate written = days.get(seen.patientKey());
        return written != null && !written.isBefore(day(seen.at()));
    }

    /** To be called once they are committed. */
    synchronized void written(Collection<SeenIdentifier> seen) {
        seen.forEach(one -> days.merge(one.patientKey(), day(one.at()), (a, b) -> a.isAfter(b) ? a : b));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
