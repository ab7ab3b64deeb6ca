package nl.vangnet.chassis.signin;

import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * One line of the users file: {@code name:role,role:Display Name:pbkdf2$iterations$salt$hash}, salt and hash in base64.
 *
 * @param passwordHash PBKDF2-HMAC-SHA-256, 256 bit
 */
record LocalUser(String name, Set<String> roles, String displayName, int iterations, byte[] salt, byte[] passwordHash) {

    static LocalUser parse(String line) {
        List<String> fields = List.of(line.split(":", -1));
        if (fields.size() != 4) {
            throw new IllegalArgumentException("a line of the users file has four fields, set apart by colons");
        }
        List<String> hash = List.of(fields.get(3).split("\\$", -1));
        if (hash.size() != 4 || !hash.getFirst().equals("pbkdf2")) {
            throw new IllegalArgumentException(
                    "the password of user " + fields.getFirst() + " is not pbkdf2$iterations$salt$hash");
        }
        return new LocalUser(
                fields.get(0),
                Set.of(fields.get(1).split(",")),
                fields.get(2),
                Integer.parseInt(hash.get(1)),
                Base64.getDecoder().decode(hash.get(2)),
                Base64.getDecoder().decode(hash.get(3)));
    }

    /** No hash in a log. */
    @Override
    public String toString() {
        return "LocalUser[" + name + "]";
    }
}
