package nl.vangnet.intake.adapter.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.vangnet.intake.application.replay.ReplayJob;

/** A replay with the way to the messages that it reads again. */
public record ReplayView(ReplayJob job, FilterAddress filter) {

    static ReplayView of(ReplayJob job, ZoneId zone) {
        return new ReplayView(job, FilterAddress.of(MessageFilter.of(job.criteria(), zone)));
    }

    public String address() {
        return job.message() == null ? "/intake/messages?" + filter.text() : "/intake/messages/" + job.message();
    }

    /** What narrows it, part by part. */
    public List<Map.Entry<String, String>> parts() {
        return filter.parts().entrySet().stream()
                .filter(part -> !part.getValue().isBlank())
                .toList();
    }
}
