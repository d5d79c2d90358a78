package org.rapporteur.access;

import java.util.Locale;
import org.rapporteur.base.problem.InvalidInput;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be (NIST SP 800-63B: length, not composition), and how it is kept. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String hash(String password, String signInName) {
        InvalidInput.check()
                .that(password.length() >= SHORTEST, "password", "access.password.short", SHORTEST)
                .that(password.length() <= LONGEST, "password", "access.password.long", LONGEST)
                .that(
                        !password.toLowerCase(Locale.ROOT).contains(signInName.toLowerCase(Locale.ROOT)),
                        "password",
                        "access.password.contains-name")
                .that(password.chars().distinct().count() > 4, "password", "access.password.uniform")
                .throwIfAny();
        return encoder.encode(password);
    }

    String demonstration(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
