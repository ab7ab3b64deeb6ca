package nl.vangnet.chassis.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The users of a users file, for a local installation. Without the file nobody can sign in this way, which is how an
 * installation with OpenID Connect runs.
 */
@ApplicationScoped
class LocalUsers {

    /** Name shown to people; the principal's name is the sign-in name. */
    static final String DISPLAY_NAME = "displayName";

    private final Map<String, LocalUser> users;

    /** A PBKDF2 round costs 50 ms of a core: a caller that sends its password with each request pays it once. */
    private final Map<String, byte[]> verified = new ConcurrentHashMap<>();

    private final byte[] verifiedSalt = new SecureRandom().generateSeed(32);

    LocalUsers(@ConfigProperty(name = "vangnet.users-file") Optional<Path> file) {
        this.users = file.map(LocalUsers::read).orElse(Map.of());
    }

    private static Map<String, LocalUser> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LocalUser::parse)
                    .collect(Collectors.toMap(LocalUser::name, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the users file " + file + " cannot be read", unreadable);
        }
    }

    SecurityIdentity signIn(String name, char[] password) {
        LocalUser user = users.get(name);
        if (user == null || !passwordIsRight(user, password)) {
            throw new AuthenticationFailedException("unknown user or wrong password");
        }
        return identity(user);
    }

    /** The user of a session that was signed by us. */
    SecurityIdentity resume(String name) {
        LocalUser user = users.get(name);
        if (user == null) {
            throw new AuthenticationFailedException("the user of this session is gone");
        }
        return identity(user);
    }

    private boolean passwordIsRight(LocalUser user, char[] password) {
        byte[] fingerprint = fingerprint(password);
        if (Arrays.equals(verified.get(user.name()), fingerprint)) {
            return true;
        }
        boolean right = Passwords.matches(user, password);
        if (right) {
            verified.put(user.name(), fingerprint);
        }
        return right;
    }

    private byte[] fingerprint(char[] password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(verifiedSalt);
            return digest.digest(new String(password).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static SecurityIdentity identity(LocalUser user) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(user.name()))
                .addRoles(user.roles())
                .addAttribute(DISPLAY_NAME, user.displayName())
                .build();
    }
}
