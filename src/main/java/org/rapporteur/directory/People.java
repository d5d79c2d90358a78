package org.rapporteur.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.EmailAddress;
import org.rapporteur.base.persistence.Ordering;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the directory. Whoever takes part in a meeting, and whoever manages the portal, may see them; addresses and
 * numbers are for managers.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class People {

    private static final Map<String, String> ORDERS = Map.of("name", "sortKey", "familyName", "sortKey");
    private static final Sort BY_NAME = Sort.by("sortKey", "id");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}");

    private final PersonRepository people;
    private final Organisations organisations;
    private final DirectoryIndex index;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    People(
            PersonRepository people,
            Organisations organisations,
            DirectoryIndex index,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.index = index;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether whoever asks may see people. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean areVisible() {
        return rights.maySee(Circles.PEOPLE);
    }

    /**
     * One person.
     *
     * @throws NotFound when there is none, or the reader may not see people
     */
    @Transactional(readOnly = true)
    public PersonDetails get(PersonId id) {
        rights.requireVisible(areVisible());
        return details(List.of(load(id))).getFirst();
    }

    /** Several people at once, for features that have decided whether the reader may see them; ids of none are left out. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Map<PersonId, PersonSummary> byIds(Collection<PersonId> ids) {
        var keys = ids.stream().map(PersonId::value).distinct().toList();
        return people.findAllById(keys).stream()
                .map(Person::summary)
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }

    /**
     * A page of people by family name; empty for a reader who may not see people.
     *
     * @param text found in any name, whatever the case and diacritics; empty finds all
     * @param organisation where they hold or held a position, or empty for every organisation
     */
    @Transactional(readOnly = true)
    public Page<PersonDetails> find(String text, @Nullable OrganisationId organisation, Pageable page) {
        return organisation == null
                ? page(Finding.typed(text), page)
                : page(Specification.allOf(Finding.typed(text), heldAt(Set.of(organisation.value()))), page);
    }

    /** A page of the people of all organisations of a party by family name; empty for a reader who may not see people. */
    @Transactional(readOnly = true)
    public Page<PersonDetails> ofParty(PartyId party, Pageable page) {
        return page(heldAt(organisations.keysOf(party)), page);
    }

    private Page<PersonDetails> page(Specification<Person> condition, Pageable page) {
        if (!areVisible()) {
            return Page.empty(page);
        }
        var found = people.findAll(condition, Ordering.of(page, ORDERS, BY_NAME));
        return new PageImpl<>(details(found.getContent()), page, found.getTotalElements());
    }

    private static Specification<Person> heldAt(Set<UUID> organisations) {
        return (person, query, criteria) -> {
            var held = query.subquery(Integer.class);
            var positions = held.correlate(person).join("positions");
            held.select(criteria.literal(1))
                    .where(positions.get("organisationId").in(organisations));
            return criteria.exists(held);
        };
    }

    /**
     * Adds a person; for managers, organisers of a meeting and focal points.
     *
     * @throws InvalidInput when a field is wrong
     */
    public PersonId create(PersonForm form) {
        rights.require(rights.mayAddPeople());
        check(form);
        var person = people.saveAndFlush(new Person(form));
        published(person);
        audit.append(
                "person.created", "person", person.getId(), person.summary().displayName(), "");
        return new PersonId(person.getId());
    }

    /**
     * Changes a person; for managers.
     *
     * @param version the version the reader saw
     * @throws InvalidInput when a field is wrong
     * @throws StaleVersion when somebody changed it meanwhile
     */
    public PersonDetails change(PersonId id, PersonForm form, long version) {
        rights.require(rights.mayManagePortal());
        var person = load(id);
        StaleVersion.check(version, person.version());
        check(form);
        var before = person.summary().displayName();
        person.describe(form);
        people.flush();
        audit.append(
                "person.changed", "person", id.value(), before, person.summary().displayName());
        return published(person);
    }

    /**
     * Corrects the names of somebody in a delegation, for whoever may edit that delegation.
     *
     * @param meetingId the meeting
     * @param delegationId a delegation the person is in
     * @throws Forbidden when the reader may not edit the delegation
     * @throws InvalidInput when a name is wrong
     */
    public void correctNames(
            PersonId id,
            String familyName,
            String givenName,
            @Nullable String nationalName,
            UUID meetingId,
            UUID delegationId) {
        rights.require(rights.mayEditDelegation(meetingId, delegationId));
        checkNames(familyName, givenName, nationalName).throwIfAny();
        var person = load(id);
        var before = person.summary().displayName();
        person.rename(familyName, givenName, nationalName);
        people.flush();
        published(person);
        audit.append(
                "person.changed", "person", id.value(), before, person.summary().displayName());
    }

    private PersonDetails published(Person person) {
        var details = details(List.of(person)).getFirst();
        index.publish(details);
        return details;
    }

    private List<PersonDetails> details(List<Person> found) {
        var named = organisations.byIds(found.stream()
                .flatMap(person -> person.positions().stream())
                .map(position -> new OrganisationId(position.organisationId()))
                .toList());
        var manager = rights.mayManagePortal();
        return found.stream()
                .map(person -> new PersonDetails(
                        person.summary(),
                        manager ? person.email() : null,
                        manager ? person.phone() : null,
                        positions(person, named),
                        person.version()))
                .toList();
    }

    private List<PositionDetails> positions(Person person, Map<OrganisationId, OrganisationSummary> named) {
        var today = LocalDate.now(clock);
        return person.positions().stream()
                .map(position -> new PositionDetails(
                        Objects.requireNonNull(named.get(new OrganisationId(position.organisationId()))),
                        position.title(),
                        position.firstDay(),
                        position.lastDay()))
                .sorted(Comparator.comparing((PositionDetails position) -> !position.heldOn(today))
                        .thenComparing(
                                PositionDetails::from, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                .toList();
    }

    private void check(PersonForm form) {
        var check = checkNames(form.familyName(), form.givenName(), form.nationalName());
        var email = Names.orNothing(form.email());
        if (email != null) {
            try {
                EmailAddress.of(email);
            } catch (InvalidInput wrong) {
                check.that(false, "email", "problem.email", email);
            }
        }
        var phone = Names.orNothing(form.phone());
        check.that(phone == null || PHONE.matcher(phone).matches(), "phone", "directory.person.phone-form");
        var known = organisations.byIds(
                form.positions().stream().map(PositionForm::organisationId).toList());
        for (int place = 0; place < form.positions().size(); place++) {
            var position = form.positions().get(place);
            var field = "positions[" + place + "].";
            check.that(
                            known.containsKey(position.organisationId()),
                            field + "organisationId",
                            "directory.organisation.unknown")
                    .that(!position.title().isBlank(), field + "title", "problem.required")
                    .that(Names.fits(position.title(), 200), field + "title", "problem.too-long", 200)
                    .that(
                            position.from() == null
                                    || position.to() == null
                                    || !position.to().isBefore(position.from()),
                            field + "to",
                            "directory.position.ends-before-it-begins");
        }
        check.throwIfAny();
    }

    private static InvalidInput.Check checkNames(String familyName, String givenName, @Nullable String nationalName) {
        return InvalidInput.check()
                .that(!familyName.isBlank(), "familyName", "problem.required")
                .that(Names.fits(familyName, 120), "familyName", "problem.too-long", 120)
                .that(Names.fits(givenName, 120), "givenName", "problem.too-long", 120)
                .that(Names.fits(nationalName, 200), "nationalName", "problem.too-long", 200);
    }

    private Person load(PersonId id) {
        return people.findById(id.value()).orElseThrow(NotFound::new);
    }
}
