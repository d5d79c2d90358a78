package org.rapporteur.base;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in counter mode (NIST SP 800-38A): sealed bytes are as many as they were and can be begun at any of them. A key
 * serves for one sequence of bytes alone, so its counter begins at nothing; that no byte was changed is not watched over.
 */
public final class CounterMode {

    private static final int KEY = 32;
    private static final int BLOCK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CounterMode() {}

    /** A key nobody had before. */
    public static byte[] newKey() {
        var key = new byte[KEY];
        RANDOM.nextBytes(key);
        return key;
    }

    /**
     * What seals bytes, and what opens them: in this mode that is one operation.
     *
     * @param key of these bytes
     * @param offset of the first byte it will be given
     * @throws GeneralSecurityException when it is no key
     */
    public static Cipher cipher(byte[] key, long offset) throws GeneralSecurityException {
        var counter =
                ByteBuffer.allocate(BLOCK).putLong(0).putLong(offset / BLOCK).array();
        var cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
        cipher.update(new byte[(int) (offset % BLOCK)]);
        return cipher;
    }
}
