package org.rapporteur.extraction.internal;

import java.util.Map;
import java.util.Set;

/**
 * All that a process of ours which touches hostile bytes finds in its environment: nothing of the application's, which may
 * hold passwords.
 */
final class BareEnvironment {

    /** The names of the variables, on every system. */
    static final Set<String> NAMES = Set.of("LANG", "HOME", "TMPDIR", "PATH", "SystemRoot", "OMP_THREAD_LIMIT");

    private BareEnvironment() {}

    /** Empties the environment of a process that is to be started but for what it cannot run without. */
    static void of(ProcessBuilder process, ReaderFolder folder) {
        Map<String, String> environment = process.environment();
        String systemRoot = environment.get("SystemRoot");
        String path = environment.get("PATH");
        environment.clear();
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", folder.root().toString());
        // Character recognition takes all processors otherwise.
        environment.put("OMP_THREAD_LIMIT", "1");
        environment.put("TMPDIR", folder.temporary().toString());
        if (path != null) {
            environment.put("PATH", path);
        }
        if (systemRoot != null) {
            environment.put("SystemRoot", systemRoot);
        }
    }
}
