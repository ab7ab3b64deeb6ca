package nl.vangnet.screening.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what dates the trauma: the accident, or an onset among those of everything the patient has. */
final class Onsets {

    /** The onset of an illness dates the visit only when it is recent: diabetes since 2010 is no trauma of 2010. */
    private static final Duration RECENT = Duration.ofDays(7);

    /** A sender's clock may run ahead, and noon of a day may lie after the arrival on it; tomorrow may not. */
    private static final Duration AHEAD = Duration.ofHours(14);

    /**
     * The last window of any trial closes 90 days after the trauma (clinical.md 5.1). An older date is of an old injury, or
     * a typing error, and would put who came today past every window, or among the minors, unseen.
     */
    private static final Duration OLDEST = Duration.ofDays(90);

    /** ICD-10 chapters of injuries and external causes. */
    private static final String TRAUMA_CHAPTERS = "STVWXY";

    private Onsets() {}

    static Optional<TraumaTime> ofAccident(@Nullable StatedTime stated, Instant arrivedAt, ZoneId zone) {
        return Optional.ofNullable(stated)
                .map(time -> TraumaTime.of(time, zone))
                .filter(time -> canDate(time, arrivedAt));
    }

    static Optional<TraumaTime> of(List<StatedCode> codes, List<StatedText> texts, Instant arrivedAt, ZoneId zone) {
        List<TraumaTime> injuries = new ArrayList<>();
        List<TraumaTime> others = new ArrayList<>();
        for (StatedCode code : codes) {
            boolean injury = !code.code().isEmpty()
                    && TRAUMA_CHAPTERS.indexOf(code.compact().charAt(0)) >= 0;
            add(code.onset(), injury ? injuries : others, arrivedAt, zone);
        }
        texts.forEach(text -> add(text.onset(), others, arrivedAt, zone));
        others.removeIf(onset -> onset.instant().isBefore(arrivedAt.minus(RECENT)));
        return newest(injuries).or(() -> newest(others));
    }

    private static void add(@Nullable StatedTime onset, List<TraumaTime> times, Instant arrivedAt, ZoneId zone) {
        if (onset == null) {
            return;
        }
        TraumaTime time = TraumaTime.of(onset, zone);
        if (canDate(time, arrivedAt)) {
            times.add(time);
        }
    }

    private static boolean canDate(TraumaTime time, Instant arrivedAt) {
        return !time.instant().isAfter(arrivedAt.plus(AHEAD)) && !time.instant().isBefore(arrivedAt.minus(OLDEST));
    }

    /** The newest, and of equal ones the one that is known best, so that the order of the codes does not matter. */
    private static Optional<TraumaTime> newest(List<TraumaTime> times) {
        return times.stream()
                .max(Comparator.comparing(TraumaTime::instant)
                        .thenComparing(TraumaTime::precision, Comparator.reverseOrder()));
    }
}
