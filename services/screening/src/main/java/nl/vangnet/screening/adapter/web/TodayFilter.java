package nl.vangnet.screening.adapter.web;

/** Which part of the queue is shown. The names stand in the address. */
public enum TodayFilter {
    all,
    confirm,
    screen,
    closing,
    done;

    boolean shows(CaseRow row) {
        return switch (this) {
            case all, done -> true;
            case confirm -> row.isToConfirm();
            case screen -> row.isToScreen();
            case closing -> row.window().closesToday();
        };
    }
}
