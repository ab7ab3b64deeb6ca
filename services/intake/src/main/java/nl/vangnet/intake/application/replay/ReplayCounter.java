package nl.vangnet.intake.application.replay;

/** Is told of every message that is read again. */
public interface ReplayCounter {

    void count(Reread.Result result);
}
