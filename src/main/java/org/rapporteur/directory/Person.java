package org.rapporteur.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.EmailAddress;
import org.rapporteur.base.persistence.BaseEntity;

/** A person, as stored. */
@Entity
@Table(name = "person")
class Person extends BaseEntity {

    @Column(nullable = false, length = 120)
    private String familyName;

    @Column(nullable = false, length = 120)
    private String givenName;

    @Column(length = 200)
    private @Nullable String nationalName;

    private boolean familyNameFirst;

    @Column(length = 254)
    private @Nullable String email;

    @Column(length = 40)
    private @Nullable String phone;

    @Column(nullable = false, length = 300)
    private String sortKey;

    @Column(nullable = false, length = 4000)
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "person_position", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "place")
    private List<Position> positions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    @SuppressWarnings("NullAway.Init")
    Person(PersonForm form) {
        describe(form);
    }

    final void describe(PersonForm form) {
        familyNameFirst = form.familyNameFirst();
        var address = Names.orNothing(form.email());
        email = address == null ? null : EmailAddress.of(address).value();
        phone = Names.orNothing(form.phone());
        var wanted = form.positions().stream()
                .map(position -> new Position(
                        position.organisationId().value(), position.title().strip(), position.from(), position.to()))
                .toList();
        if (!wanted.equals(positions)) {
            positions.clear();
            positions.addAll(wanted);
        }
        rename(form.familyName(), form.givenName(), form.nationalName());
    }

    final void rename(String family, String given, @Nullable String national) {
        familyName = family.strip();
        givenName = given.strip();
        nationalName = Names.orNothing(national);
        sortKey = Spelling.sortKey(familyName + " " + givenName);
        // Both orders, so that either finds the person as one name.
        searchText = Spelling.searchText(
                Arrays.asList(familyName + " " + givenName, givenName + " " + familyName, nationalName));
    }

    PersonSummary summary() {
        var display = familyNameFirst ? familyName + " " + givenName : givenName + " " + familyName;
        return new PersonSummary(
                new PersonId(getId()), familyName, givenName, nationalName, familyNameFirst, display.strip());
    }

    List<Position> positions() {
        return List.copyOf(positions);
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }
}
