package org.rapporteur.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.persistence.LocalizedTextConverter;

/** An organisation of a party, as stored. */
@Entity
@Table(name = "organisation")
class Organisation extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "party_id", nullable = false)
    private Party party;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Sector sector;

    @Column(nullable = false, length = 300)
    private String name;

    @Column(nullable = false, length = 400)
    private String nameKey;

    @Column(length = 40)
    private @Nullable String acronym;

    @Convert(converter = LocalizedTextConverter.class)
    private @Nullable LocalizedText names;

    @Column(nullable = false)
    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init")
    Organisation(Party party, OrganisationForm form) {
        describe(party, form);
    }

    final void describe(Party of, OrganisationForm form) {
        party = of;
        sector = form.sector();
        name = form.name().strip();
        nameKey = Spelling.sortKey(name);
        acronym = Names.orNothing(form.acronym());
        names = Names.stored(form.names());
        searchText = Spelling.searchText(Spelling.all(
                Arrays.asList(name, acronym), Names.shown(name, names).values()));
    }

    OrganisationSummary summary() {
        return new OrganisationSummary(
                new OrganisationId(getId()),
                party.summary(),
                sector,
                name,
                acronym,
                Names.shown(name, names),
                version());
    }
}
