package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.NavigationItem;
import org.rapporteur.meetings.ui.MeetingTab;
import org.rapporteur.papers.FileAddress;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

/** Ways to the pages of papers, and the papers' places in the navigation and in a meeting. */
@Configuration(proxyBeanMethods = false)
class PapersNavigation {

    static final String PAPER = "paperId";

    private static final int TAB_ORDER = 300;
    private static final int NAVIGATION_ORDER = 30;

    @Bean
    NavigationItem papersPage() {
        return NavigationItem.of(
                "papers.title", "paper", NavigationItem.Group.MAIN, NAVIGATION_ORDER, PapersView.class);
    }

    @Bean
    NavigationItem healthPage() {
        return new NavigationItem(
                "papers.health.title",
                "health",
                NavigationItem.Group.ADMINISTRATION,
                20,
                HealthView.class,
                PapersNavigation::runsThePortal,
                () -> 0);
    }

    private static boolean runsThePortal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> "ROLE_ADMINISTRATOR".equals(authority.getAuthority())
                                || "ROLE_SECRETARIAT".equals(authority.getAuthority()));
    }

    @Bean
    MeetingTab papersTab(Papers papers) {
        return MeetingTab.of("papers.title", TAB_ORDER, MeetingPapersView.class)
                .counting(meeting -> papers.count(PaperFilter.of(meeting)));
    }

    /** A link to the page of a paper. */
    static RouterLink link(String text, PaperId paper) {
        return new RouterLink(text, PaperView.class, of(paper));
    }

    /** What stands in the address of the page of a paper. */
    static RouteParameters of(PaperId paper) {
        return new RouteParameters(PAPER, paper.toString());
    }

    /** Address of the page of a paper, without a leading slash. */
    static String path(PaperId paper) {
        return "papers/" + paper;
    }

    /** Address of the small picture of the first page of a file, without a leading slash. */
    static String thumbnail(PaperId paper, LanguageTag language, int version) {
        return FileAddress.of(paper, language, version) + "/thumbnail";
    }

    /** Address of what a file looks like, without a leading slash. */
    static String preview(PaperId paper, LanguageTag language, int version) {
        return FileAddress.of(paper, language, version) + "/preview";
    }

    /**
     * The paper an address names.
     *
     * @throws NotFoundException when what stands in its place is no id
     */
    static PaperId paperOf(BeforeEvent event) {
        try {
            return new PaperId(
                    UUID.fromString(event.getRouteParameters().get(PAPER).orElseThrow(NotFoundException::new)));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** Address of this view's page with other parameters. */
    static void open(Component view, String path, QueryParameters parameters) {
        view.getUI().ifPresent(ui -> ui.navigate(path, parameters));
    }
}
