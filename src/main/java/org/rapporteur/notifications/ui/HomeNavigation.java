package org.rapporteur.notifications.ui;

import org.rapporteur.base.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Home's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class HomeNavigation {

    @Bean
    NavigationItem home() {
        return NavigationItem.of("home.title", "home", NavigationItem.Group.MAIN, 0, HomeView.class);
    }
}
