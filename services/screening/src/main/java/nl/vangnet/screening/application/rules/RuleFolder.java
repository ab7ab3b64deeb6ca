package nl.vangnet.screening.application.rules;

import java.util.List;
import java.util.Optional;
import nl.vangnet.screening.domain.exposure.RuleSetFiles;

/** The folder in which a hospital keeps rule sets of its own, one folder a version. */
public interface RuleFolder {

    /** In order of their names; none without a folder. */
    List<String> versions();

    /** @throws nl.vangnet.screening.domain.exposure.RuleFileException when a file of it cannot be read */
    Optional<RuleSetFiles> find(String version);
}
