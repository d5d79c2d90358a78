package org.rapporteur.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.persistence.LocalizedTextConverter;

/** A State or other party, as stored. */
@Entity
@Table(name = "party")
class Party extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private PartyKind kind;

    private int protocolRank;

    @Column(nullable = false, length = 20)
    private String code;

    @Column(length = 3)
    private @Nullable String code3;

    @Column(nullable = false, length = 200)
    private String name;

    @Column(length = 300)
    private @Nullable String formalName;

    @Convert(converter = LocalizedTextConverter.class)
    private @Nullable LocalizedText names;

    @Column(nullable = false, length = 200)
    private String sortKey;

    @Column(nullable = false)
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "party_alias", joinColumns = @JoinColumn(name = "party_id"))
    @OrderColumn(name = "place")
    @Column(name = "alias", nullable = false, length = 200)
    private List<String> aliases = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Party() {}

    @SuppressWarnings("NullAway.Init")
    Party(PartyForm form) {
        describe(form);
    }

    final void describe(PartyForm form) {
        kind = form.kind();
        protocolRank = kind.ordinal();
        code = kind == PartyKind.STATE
                ? form.code().strip().toUpperCase(Locale.ROOT)
                : form.code().strip();
        code3 = kind == PartyKind.STATE ? Locale.of("", code).getISO3Country() : null;
        name = form.name().strip();
        formalName = Names.orNothing(form.formalName());
        names = Names.stored(form.names());
        var wanted = form.aliases().stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        if (!wanted.equals(aliases)) {
            aliases.clear();
            aliases.addAll(wanted);
        }
        var key = Names.orNothing(form.sortKey());
        sortKey = Spelling.sortKey(key == null ? name : key);
        complete();
    }

    /** Computes what the party is found by. */
    final void complete() {
        searchText = Spelling.searchText(Spelling.all(
                Arrays.asList(name, code, code3, formalName),
                Names.shown(name, names).values(),
                aliases));
    }

    PartySummary summary() {
        return new PartySummary(new PartyId(getId()), kind, code, name, Names.shown(name, names), sortKey);
    }

    PartyDetails details() {
        return new PartyDetails(summary(), code3, formalName, List.copyOf(aliases), version());
    }
}
