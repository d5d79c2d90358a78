package org.rapporteur.directory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.TestAccounts;
import org.springframework.stereotype.Component;

/** Makes parties, organisations and people nobody else has. */
@Component
public class DirectorySamples {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Parties parties;
    private final Organisations organisations;
    private final People people;
    private final TestAccounts accounts;

    DirectorySamples(Parties parties, Organisations organisations, People people, TestAccounts accounts) {
        this.parties = parties;
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
    }

    /** A text no other sample has. */
    public static String unique(String text) {
        return text + " " + NEXT.incrementAndGet();
    }

    /** A State by its alpha-2 code. */
    public PartySummary state(String code) {
        return parties.byCode(code).orElseThrow();
    }

    /** A fresh party. */
    public PartyId party(PartyKind kind) {
        var name = unique("Party");
        return accounts.asPortal(() -> parties.create(PartyForm.of(kind, "P" + NEXT.incrementAndGet(), name)));
    }

    /** A fresh organisation of a State. */
    public OrganisationId ministry(String state) {
        return organisation(state(state).id(), unique("Ministry"));
    }

    /** An organisation of this name. */
    public OrganisationId organisation(PartyId party, String name) {
        return accounts.asPortal(() ->
                organisations.create(new OrganisationForm(party, Sector.CENTRAL_AUTHORITY, name, null, Map.of())));
    }

    /** A fresh person with an address and one position. */
    public PersonId person(String familyName, OrganisationId organisation) {
        return accounts.asPortal(() -> people.create(new PersonForm(
                familyName,
                "Given",
                "ឈ្មោះ",
                true,
                "someone@example.org",
                "+855 23 000 000",
                List.of(new PositionForm(organisation, "Director", null, null)))));
    }
}
