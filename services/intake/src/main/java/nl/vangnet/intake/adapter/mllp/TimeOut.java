package nl.vangnet.intake.adapter.mllp;

import java.time.Duration;

/** What was waited for too long; also the label of the metric. */
enum TimeOut {
    HANDSHAKE,
    IDLE,
    FRAME,
    ANSWER;

    Duration limit(MllpSettings settings) {
        return switch (this) {
            case HANDSHAKE -> settings.handshakeTimeout();
            case IDLE -> settings.idleTimeout();
            case FRAME -> settings.frameTimeout();
            case ANSWER -> settings.answerTimeout();
        };
    }
}
