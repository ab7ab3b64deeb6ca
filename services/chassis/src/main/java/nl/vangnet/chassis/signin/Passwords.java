package nl.vangnet.chassis.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Checks a password against its PBKDF2 hash, in the same time whether right or wrong. */
final class Passwords {

    private static final int BITS = 256;

    private Passwords() {}

    static boolean matches(LocalUser user, char[] password) {
        return MessageDigest.isEqual(user.passwordHash(), hash(password, user.salt(), user.iterations()));
    }

    static byte[] hash(char[] password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password, salt, iterations, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", missing);
        }
    }
}
