package nl.vangnet.chassis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalUserTest {

    private static final byte[] SALT = "salt".getBytes(StandardCharsets.UTF_8);

    private static final String LINE = "nurse:nurse,auditor:M. Jansen:pbkdf2$10$"
            + Base64.getEncoder().encodeToString(SALT) + "$"
            + Base64.getEncoder().encodeToString(Passwords.hash("right".toCharArray(), SALT, 10));

    @Test
    void a_line_gives_name_roles_and_the_name_that_people_say() {
        LocalUser user = LocalUser.parse(LINE);

        assertThat(user.name()).isEqualTo("nurse");
        assertThat(user.roles()).containsExactlyInAnyOrder("nurse", "auditor");
        assertThat(user.displayName()).isEqualTo("M. Jansen");
    }

    @Test
    void only_the_right_password_matches() {
        LocalUser user = LocalUser.parse(LINE);

        assertThat(Passwords.matches(user, "right".toCharArray())).isTrue();
        assertThat(Passwords.matches(user, "wrong".toCharArray())).isFalse();
    }

    @Test
    void a_line_that_is_not_one_says_what_it_should_be() {
        assertThatThrownBy(() -> LocalUser.parse("nurse:nurse")).hasMessageContaining("four fields");
        assertThatThrownBy(() -> LocalUser.parse("nurse:nurse:Jansen:plain")).hasMessageContaining("pbkdf2");
    }

    @Test
    void a_user_in_a_log_shows_no_hash() {
        assertThat(LocalUser.parse(LINE)).hasToString("LocalUser[nurse]");
    }
}
