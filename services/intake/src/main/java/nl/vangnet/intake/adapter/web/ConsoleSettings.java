package nl.vangnet.intake.adapter.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much people may do at once on the console. */
@ConfigMapping(prefix = "intake.console")
public interface ConsoleSettings {

    /** Of a profile or a code map that is handed over as a file: thousands of rows are far smaller, and it is read whole. */
    @WithDefault("4194304")
    long maxUploadBytes();

    /** Messages that are set aside, given up or taken back by one button: more would keep its user waiting. */
    @WithDefault("1000")
    int messagesAtOnce();
}
