package org.rapporteur.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever a request is answered for: the account with its roles, meetings and delegations, computed once per request.
 *
 * @param account the account, or empty for the public and for the portal's own work
 * @param name name shown to others
 * @param roles roles for the whole portal
 * @param meetingRoles roles by meeting
 * @param standings what delegations make of the account
 * @param groups working groups it belongs to
 */
public record Reader(
        @Nullable AccountId account,
        String name,
        Set<PortalRole> roles,
        Map<UUID, Set<MeetingRole>> meetingRoles,
        List<Standing> standings,
        Set<UUID> groups) {

    /** A visitor without an account. */
    public static final Reader PUBLIC = new Reader(null, "–", Set.of(), Map.of(), List.of(), Set.of());

    /** The portal doing its own work, such as reading files or loading the demonstration. */
    static final Reader PORTAL = new Reader(null, "–", EnumSet.allOf(PortalRole.class), Map.of(), List.of(), Set.of());

    /** Copies what is given. */
    public Reader {
        roles = Set.copyOf(roles);
        meetingRoles = Map.copyOf(meetingRoles);
        standings = List.copyOf(standings);
        groups = Set.copyOf(groups);
    }

    /** Whether there is an account behind the request. */
    public boolean signedIn() {
        return account != null;
    }

    /** Whether the account is of the secretariat. */
    public boolean isSecretariat() {
        return roles.contains(PortalRole.SECRETARIAT);
    }

    /** Whether the account is an administrator. */
    public boolean isAdministrator() {
        return roles.contains(PortalRole.ADMINISTRATOR);
    }

    /** Whether the account has this role at the meeting. */
    public boolean has(UUID meetingId, MeetingRole role) {
        return meetingRoles.getOrDefault(meetingId, Set.of()).contains(role);
    }

    /** Whether the account takes part in the meeting in any way: a meeting role or a delegation. */
    public boolean takesPartIn(UUID meetingId) {
        return meetingRoles.containsKey(meetingId)
                || standings.stream().anyMatch(standing -> standing.meetingId().equals(meetingId));
    }

    /** Meetings the account takes part in, in any way. */
    public Set<UUID> meetings() {
        var meetings = new LinkedHashSet<>(meetingRoles.keySet());
        standings.forEach(standing -> meetings.add(standing.meetingId()));
        return meetings;
    }

    /** States and organisations the account belongs to by a current delegation. */
    public Set<UUID> parties() {
        return standings.stream()
                .filter(Standing::current)
                .map(Standing::partyId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** States and organisations the account is a current focal point of. */
    public Set<UUID> focalPointOf() {
        return standings.stream()
                .filter(standing -> standing.current() && standing.role() == Standing.Role.FOCAL_POINT)
                .map(Standing::partyId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The circles the reader is in, by the names of {@link AccessTokens}; never empty. */
    public Set<String> tokens() {
        var tokens = new LinkedHashSet<String>();
        tokens.add(AccessTokens.PUBLIC);
        if (account != null) {
            tokens.add(AccessTokens.SIGNED_IN);
            tokens.add(AccessTokens.account(account.value()));
        }
        if (isSecretariat()) {
            tokens.add(AccessTokens.SECRETARIAT);
        }
        if (isAdministrator()) {
            tokens.add(AccessTokens.ADMINISTRATOR);
        }
        if (!meetingRoles.isEmpty() || !standings.isEmpty()) {
            tokens.add(AccessTokens.PARTICIPANT);
        }
        meetingRoles.forEach((meeting, held) -> {
            tokens.add(AccessTokens.meeting(meeting));
            held.forEach(role -> tokens.add(AccessTokens.meeting(meeting, role)));
        });
        for (var standing : standings) {
            tokens.add(AccessTokens.meeting(standing.meetingId()));
            tokens.add(AccessTokens.capacity(standing.meetingId(), standing.capacity()));
            tokens.add(AccessTokens.delegation(standing.delegationId()));
            if (standing.current()) {
                tokens.add(AccessTokens.party(standing.partyId()));
            }
        }
        groups.forEach(group -> tokens.add(AccessTokens.group(group)));
        return tokens;
    }

    /** Collects what the features know of an account. */
    public static final class Builder {
        private final Map<UUID, Set<MeetingRole>> meetingRoles = new HashMap<>();
        private final List<Standing> standings = new ArrayList<>();
        private final Set<UUID> groups = new LinkedHashSet<>();

        Builder() {}

        /** Adds a role at a meeting. */
        public Builder meetingRole(UUID meetingId, MeetingRole role) {
            meetingRoles
                    .computeIfAbsent(meetingId, _ -> EnumSet.noneOf(MeetingRole.class))
                    .add(role);
            return this;
        }

        /** Adds what a delegation makes of the account. */
        public Builder standing(Standing standing) {
            standings.add(standing);
            return this;
        }

        /** Adds a working group. */
        public Builder group(UUID groupId) {
            groups.add(groupId);
            return this;
        }

        Reader build(AccountId account, String name, Set<PortalRole> roles) {
            return new Reader(account, name, roles, meetingRoles, standings, groups);
        }
    }
}
