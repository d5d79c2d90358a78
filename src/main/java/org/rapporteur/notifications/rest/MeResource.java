package org.rapporteur.notifications.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.access.PortalRole;
import org.rapporteur.access.Readers;
import org.rapporteur.access.Standing;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.notifications.Awaiting;
import org.rapporteur.notifications.AwaitingItem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever asks: the account, what it is, and what awaits it. */
@RestController
@RequestMapping("/api/v1/me")
class MeResource {

    private final Accounts accounts;
    private final Readers readers;
    private final Awaiting awaiting;
    private final Translations translations;

    MeResource(Accounts accounts, Readers readers, Awaiting awaiting, Translations translations) {
        this.accounts = accounts;
        this.readers = readers;
        this.awaiting = awaiting;
        this.translations = translations;
    }

    @GetMapping
    Me me(Locale locale) {
        var account = accounts.own().orElseThrow(NotFound::new);
        var reader = readers.current();
        return new Me(
                new Self(
                        account.id().value(),
                        account.signInName(),
                        account.displayName(),
                        account.language(),
                        account.zone()),
                reader.parties(),
                reader.roles(),
                reader.meetingRoles(),
                reader.standings().stream().map(Membership::of).toList(),
                awaiting.own().stream()
                        .map(item -> Task.of(item, locale, translations))
                        .toList());
    }

    record Me(
            Self account,
            Set<UUID> parties,
            Set<PortalRole> roles,
            Map<UUID, Set<MeetingRole>> meetingRoles,
            List<Membership> delegations,
            List<Task> awaits) {}

    record Self(UUID id, String signInName, String displayName, String language, String zone) {}

    record Membership(UUID meetingId, UUID delegationId, UUID partyId, String capacity, Standing.Role role) {
        static Membership of(Standing standing) {
            return new Membership(
                    standing.meetingId(),
                    standing.delegationId(),
                    standing.partyId(),
                    standing.capacity(),
                    standing.role());
        }
    }

    record Task(String group, String title, @Nullable LocalDate due, String path) {
        static Task of(AwaitingItem item, Locale locale, Translations translations) {
            return new Task(
                    translations.say(locale, item.group()),
                    translations.say(
                            locale, item.titleKey(), item.titleArguments().toArray()),
                    item.due(),
                    item.path());
        }
    }
}
