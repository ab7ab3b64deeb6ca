package nl.vangnet.trials.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.trials.CaseFixture;
import nl.vangnet.trials.Protocols;
import nl.vangnet.trials.TrialsConfig;
import nl.vangnet.trials.domain.Pseudonym;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyedPseudonymsTest {

    private static final UUID CASE_ID = CaseFixture.CASE_ID;

    @Test
    void a_case_has_one_name_in_a_study() {
        Pseudonym first = pseudonyms("key-1").of(Protocols.OXYTOCIN, CASE_ID);

        assertThat(pseudonyms("key-1").of(Protocols.OXYTOCIN, CASE_ID)).isEqualTo(first);
        assertThat(first.value()).matches("OXY-[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(first.said()).matches("OXY-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void what_people_say_is_the_beginning_of_the_whole() {
        Pseudonym pseudonym = pseudonyms("key-1").of(Protocols.CGT, CASE_ID);

        assertThat(pseudonym.value())
                .startsWith("CGT-" + pseudonym.said().substring(4).replace("-", ""));
    }

    @Test
    void another_study_another_case_and_another_secret_give_other_names() {
        Set<String> names = new HashSet<>();
        names.add(name("key-1", Protocols.OXYTOCIN.trial().value(), CASE_ID));
        names.add(name("key-1", Protocols.CGT.trial().value(), CASE_ID));
        names.add(name("key-2", Protocols.OXYTOCIN.trial().value(), CASE_ID));
        names.add(name("key-1", Protocols.OXYTOCIN.trial().value(), new UUID(0, 1)));

        assertThat(names).hasSize(4);
    }

    @Test
    void base_32_is_crockfords() {
        byte[] bytes = new byte[17];
        bytes[0] = (byte) 0b00000_000;
        bytes[1] = (byte) 0b01_11111_0;
        bytes[2] = (byte) 0b0000_0000;

        assertThat(Base32.encode(bytes)).startsWith("01Z0").hasSize(26);
    }

    private static String name(String key, String trial, UUID caseId) {
        var protocol = Protocols.all().stream()
                .filter(it -> it.trial().value().equals(trial))
                .findFirst()
                .orElseThrow();
        return pseudonyms(key).of(protocol, caseId).value().substring(4);
    }

    private static KeyedPseudonyms pseudonyms(String key) {
        return new KeyedPseudonyms(new TrialsConfig() {
            @Override
            public String pseudonymKey() {
                return key;
            }

            @Override
            public List<String> recruiting() {
                return List.of();
            }

            @Override
            public Timer timer() {
                return new Timer() {
                    @Override
                    public Duration every() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    public int batchSize() {
                        return 1;
                    }
                };
            }
        });
    }
}
