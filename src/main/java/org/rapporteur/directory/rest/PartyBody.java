package org.rapporteur.directory.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.PartyForm;
import org.rapporteur.directory.PartyKind;

/** A party as it is sent; in a change what is left out stays, and an empty text takes away. */
record PartyBody(
        @Nullable PartyKind kind,
        @Nullable String code,
        @Nullable String name,
        @Nullable String formalName,
        @Nullable Map<String, String> names,
        @Nullable List<String> aliases,
        @Nullable String sortKey) {

    PartyForm toForm() {
        InvalidInput.check()
                .that(kind != null, "kind", "problem.required")
                .that(code != null, "code", "problem.required")
                .that(name != null, "name", "problem.required")
                .throwIfAny();
        return over(PartyForm.of(Objects.requireNonNull(kind), "", ""));
    }

    PartyForm over(PartyForm present) {
        return new PartyForm(
                Objects.requireNonNullElse(kind, present.kind()),
                Objects.requireNonNullElse(code, present.code()),
                Objects.requireNonNullElse(name, present.name()),
                formalName == null ? present.formalName() : formalName,
                Objects.requireNonNullElse(names, present.names()),
                Objects.requireNonNullElse(aliases, present.aliases()),
                sortKey == null ? present.sortKey() : sortKey);
    }
}
