package org.rapporteur.walk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.SearchType;
import org.rapporteur.walk.Thing.Path;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Goes the portal's paths in every role: services, REST, files by session, pages, search. */
final class Walkers {

    private static final Set<Role> NOBODY = Set.of();

    private static final SearchAnswer NOTHING = new SearchAnswer(
            List.of(), 0, 1, 0, Map.of(), null, null, Map.of(), List.of(), 0, new SearchState(Condition.READY, 100), 0);

    private final TestAccounts accounts;
    private final MockMvc http;
    private final Search search;
    private final Map<Role, AccountId> people;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final Map<String, SearchAnswer> answers = new HashMap<>();
    private final Map<String, List<String>> archives = new HashMap<>();

    Walkers(TestAccounts accounts, MockMvc http, Search search, Map<Role, AccountId> people) {
        this.accounts = accounts;
        this.http = http;
        this.search = search;
        this.people = people;
        people.forEach((role, account) -> tokens.put(role, accounts.token(account)));
    }

    /** Closes what was opened, which was enough. */
    static boolean opened(InputStream content) {
        try (content) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service that answers with the thing, or says it is not there. */
    Path service(String name, Runnable look) {
        return service(name, () -> {
            look.run();
            return true;
        });
    }

    /** A service that answers with a list the thing is on or not. */
    Path service(String name, BooleanSupplier look) {
        return new Path("service " + name, true, role -> as(role, look));
    }

    /** A service only for whoever is signed in. */
    Path closedService(String name, BooleanSupplier look) {
        return new Path("service " + name, false, role -> as(role, look));
    }

    /** The thing's own address in the API; to whoever may not see it, it is not there. */
    Path rest(String address, Object... ids) {
        return rest(address, NOBODY, ids);
    }

    /** The same, for something that these may know of and be refused. */
    Path rest(String address, Set<Role> knowing, Object... ids) {
        return new Path(
                "GET " + address,
                false,
                role -> seen(
                        role, knowing, byToken(role, address, ids).getResponse().getStatus()));
    }

    /** A list in the API the thing is on or not; the list itself may be closed. */
    Path restList(String address, Object wanted, Object... ids) {
        return new Path("GET " + address, false, role -> {
            var response = byToken(role, address, ids).getResponse();
            return switch (response.getStatus()) {
                case 200 -> response.getContentAsString(StandardCharsets.UTF_8).contains(wanted.toString());
                case 401, 403, 404 -> false;
                default -> throw new AssertionError("status " + response.getStatus());
            };
        });
    }

    /** An address for browsers, by session. */
    Path file(String address, Object... ids) {
        return file(address, NOBODY, ids);
    }

    /** The same, for something that these may know of and be refused. */
    Path file(String address, Set<Role> knowing, Object... ids) {
        return new Path(
                "GET " + address + " by session",
                true,
                role -> seen(
                        role,
                        knowing,
                        bySession(role, address, ids).getResponse().getStatus()));
    }

    private static boolean seen(Role role, Set<Role> knowing, int status) {
        return switch (status) {
            case 200 -> true;
            case 404 -> false;
            case 302, 401, 403 -> {
                if (role != Role.PUBLIC && !knowing.contains(role)) {
                    throw new AssertionError("status " + status + ", which tells that it is there");
                }
                yield false;
            }
            default -> throw new AssertionError("status " + status);
        };
    }

    /** A page for browsers the thing stands on or not. */
    Path page(String address, String wanted, Object... ids) {
        return new Path("GET " + address, true, role -> {
            var response = bySession(role, address, ids).getResponse();
            return response.getStatus() == 200
                    && response.getContentAsString(StandardCharsets.UTF_8).contains(wanted);
        });
    }

    /**
     * An archive in which something lies below a folder or not; to whoever may not see what it is of, it is not there. Each
     * role takes it once in a walk, since taking it changes what is new to them.
     */
    Path packed(String address, String folder, Object... ids) {
        return new Path("GET " + address, true, role -> {
            var which = role + " " + address + " " + Arrays.toString(ids);
            var names = archives.get(which);
            if (names == null) {
                names = names(role, address, ids);
                archives.put(which, names);
            }
            return names.stream().anyMatch(name -> name.startsWith(folder));
        });
    }

    private List<String> names(Role role, String address, Object... ids) throws Exception {
        var response = bySession(role, address, ids).getResponse();
        var names = new ArrayList<String>();
        if (response.getStatus() != 200) {
            seen(role, NOBODY, response.getStatus());
            return names;
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** What the search gives away of a thing: as a hit, as a number, as a suggestion. */
    List<Path> search(String word, UUID id) {
        return List.of(
                found("search for its title", word, id),
                new Path(
                        "number of search hits", false, role -> find(role, word).total() > 0),
                new Path(
                        "counts of the search",
                        false,
                        role -> find(role, word).facets().values().stream()
                                .flatMap(List::stream)
                                .anyMatch(value -> value.count() > 0)),
                new Path(
                        "suggestion of the search",
                        false,
                        role -> as(
                                role,
                                () -> !search.suggest(word.substring(0, word.length() - 1))
                                        .isEmpty())),
                new Path(
                        "number of a saved search",
                        false,
                        role -> as(role, () -> search.count(SearchQuery.of(word)) > 0)),
                new Path("preview of the search", false, role -> as(role, () -> seenCloser(word, id))),
                new Path(
                        "near words of the search",
                        false,
                        role -> find(role, misspelt(word)).didYouMean() != null));
    }

    private boolean seenCloser(String word, UUID id) {
        return Arrays.stream(SearchType.values())
                .anyMatch(type ->
                        search.preview(word, type, id, null, Locale.ENGLISH).isPresent());
    }

    /** The search for a word that stands in the thing. */
    Path found(String name, String word, UUID id) {
        return new Path(
                name,
                false,
                role -> find(role, word).items().stream().map(SearchHit::id).anyMatch(id::equals));
    }

    /** Nothing changes during a walk, so one answer serves all that is read from it. */
    private SearchAnswer find(Role role, String word) {
        return answers.computeIfAbsent(role + " " + word, _ -> answer(role, SearchQuery.of(word)));
    }

    /** What the search answers to a role. */
    SearchAnswer answer(Role role, SearchQuery query) {
        return ask(role, () -> search.find(query, Locale.ENGLISH), NOTHING);
    }

    private static String misspelt(String word) {
        return word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
    }

    private MvcResult byToken(Role role, String address, Object... ids) throws Exception {
        return http.perform(
                        role == Role.PUBLIC
                                ? get(address, ids)
                                : get(address, ids).header("Authorization", "Bearer " + tokens.get(role)))
                .andReturn();
    }

    private MvcResult bySession(Role role, String address, Object... ids) throws Exception {
        MockHttpServletRequestBuilder request = get(address, ids);
        if (role != Role.PUBLIC) {
            var session = accounts.as(
                    people.get(role), () -> SecurityContextHolder.getContext().getAuthentication());
            request.with(authentication(session));
        }
        return http.perform(request).andReturn();
    }

    /** Whether a role sees it there. */
    boolean as(Role role, BooleanSupplier look) {
        return ask(role, look::getAsBoolean, false);
    }

    private <T> T ask(Role role, Supplier<T> look, T nothing) {
        try {
            return role == Role.PUBLIC ? withoutAccount(look) : accounts.as(people.get(role), look);
        } catch (NotFound | Forbidden | AccessDeniedException notForThem) {
            return nothing;
        }
    }

    private static <T> T withoutAccount(Supplier<T> look) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new AnonymousAuthenticationToken(
                "walk", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        SecurityContextHolder.setContext(context);
        try {
            return look.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
