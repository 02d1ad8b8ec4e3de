package io.cityhelm.core.session;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;

/**
 * Argon2id hashes as PHC strings. 19 MiB, two passes, one lane: the OWASP password storage cheat sheet's second choice, 70
 * ms on a workstation.
 */
public final class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private Passwords() {}

    /** A new hash; takes some 70 ms. The characters are wiped. */
    public static String hash(char[] password) {
        return Password.hash(new SecureString(password, true))
                .addRandomSalt(16)
                .with(ARGON2)
                .getResult();
    }

    /** Whether the password is the one of the hash; takes some 70 ms. The characters are wiped. */
    public static boolean matches(char[] password, String hash) {
        return Password.check(new SecureString(password, true), hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
