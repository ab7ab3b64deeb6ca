package nl.vangnet.followup.domain;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** The windows of all checks (clinical brief 5.1), and the hour of the day at which a check is due. */
public final class CheckProtocol {

    private final Map<CheckKind, WindowRule> rules;
    private final LocalTime dueTime;

    public CheckProtocol(Map<CheckKind, WindowRule> rules, LocalTime dueTime) {
        this.rules = new EnumMap<>(rules);
        this.dueTime = dueTime;
        if (!this.rules.keySet().equals(EnumSet.allOf(CheckKind.class))) {
            throw new IllegalArgumentException("a window is missing: only " + this.rules.keySet());
        }
    }

    public CheckWindow window(CheckKind kind, TraumaTime trauma) {
        WindowRule rule = rules.get(kind);
        if (rule == null) {
            throw new IllegalStateException("no window for " + kind);
        }
        return rule.windowFrom(trauma, dueTime);
    }
}
