package org.rapporteur;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.rapporteur.base.startup.Startup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal and names the shell of its pages. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/icons.css")
@StyleSheet("styles/base.css")
@StyleSheet("styles/access.css")
@StyleSheet("styles/directory.css")
@StyleSheet("styles/meetings.css")
@StyleSheet("styles/delegations.css")
@StyleSheet("styles/papers.css")
@StyleSheet("styles/search.css")
@StyleSheet("styles/recommendations.css")
@StyleSheet("styles/notifications.css")
public class Rapporteur implements AppShellConfigurator {

    /**
     * Starts the portal, or says in one sentence why it cannot start here.
     *
     * @param args Spring Boot's command line
     */
    public static void main(String[] args) {
        Startup.check(args);
        SpringApplication.run(Rapporteur.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "icons/favicon.svg", "any");
        settings.addMetaTag("description", "The portal of an intergovernmental working group");
    }
}
