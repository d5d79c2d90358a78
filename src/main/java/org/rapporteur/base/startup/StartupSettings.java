package org.rapporteur.base.startup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before Spring reads its own configuration.
 *
 * @param home the folder of the database, the index and the files
 * @param port the port to listen on, 0 for any free one
 * @param address the address to listen on, or null for all of this machine
 */
record StartupSettings(Path home, int port, @Nullable String address) {

    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the settings where Spring will read them: command line, system properties, environment.
     *
     * @throws StartupRefused if the port is not one
     */
    static StartupSettings of(List<String> args, Properties properties, Map<String, String> environment)
            throws StartupRefused {
        Sources sources = new Sources(args, properties, environment);
        String home = sources.first("rapporteur.home", "RAPPORTEUR_HOME", "PORTAL_HOME")
                .orElse("data");
        String port = sources.first("server.port", "SERVER_PORT", "PORTAL_PORT").orElse("8080");
        String address = sources.first("server.address", "SERVER_ADDRESS").orElse(null);
        return new StartupSettings(Path.of(home).toAbsolutePath().normalize(), portOf(port), address);
    }

    private static int portOf(String text) throws StartupRefused {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new StartupRefused("The port must be a number from 1 to " + HIGHEST_PORT + ", not '" + text + "'.");
    }

    private record Sources(List<String> args, Properties properties, Map<String, String> environment) {

        Optional<String> first(String property, String... variables) {
            String option = "--" + property + "=";
            return args.stream()
                    .filter(arg -> arg.startsWith(option))
                    .map(arg -> arg.substring(option.length()))
                    .findFirst()
                    .or(() -> Optional.ofNullable(properties.getProperty(property)))
                    .or(() -> List.of(variables).stream()
                            .map(environment::get)
                            .filter(value -> value != null && !value.isBlank())
                            .findFirst());
        }
    }
}
