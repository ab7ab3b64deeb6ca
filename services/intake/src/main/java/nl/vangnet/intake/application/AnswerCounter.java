package nl.vangnet.intake.application;

/** Is told of every message that is durable, just before its sender is answered. */
public interface AnswerCounter {

    void count(Answered answered);
}
