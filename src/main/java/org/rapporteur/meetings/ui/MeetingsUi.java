package org.rapporteur.meetings.ui;

import org.rapporteur.base.ui.NavigationItem;
import org.rapporteur.meetings.Meetings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of meetings in the portal's navigation, and the tabs every meeting has. */
@Configuration(proxyBeanMethods = false)
class MeetingsUi {

    @Bean
    NavigationItem calendarInNavigation() {
        return NavigationItem.of("meetings.calendar", "calendar", NavigationItem.Group.MAIN, 10, CalendarView.class);
    }

    @Bean
    NavigationItem meetingsInNavigation() {
        return NavigationItem.of("meetings.title", "meeting", NavigationItem.Group.MAIN, 20, MeetingsView.class);
    }

    @Bean
    MeetingTab overviewTab() {
        return MeetingTab.of("meetings.overview", 0, OverviewView.class);
    }

    @Bean
    MeetingTab agendaTab() {
        return MeetingTab.of("meetings.agenda", 100, AgendaView.class);
    }

    @Bean
    MeetingTab settingsTab(Meetings meetings) {
        return MeetingTab.of("meetings.settings", 900, SettingsView.class).shownWhen(meetings::mayManage);
    }
}
