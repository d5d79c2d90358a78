package org.rapporteur.recommendations;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.PartyId;

/** Turns addressees by part back into one line per State or organisation, as a person edits them. */
final class AddresseeForms {

    private AddresseeForms() {}

    static List<AddresseeForm> of(List<AddresseeDetails> addressees, List<PartDetails> parts) {
        var labels = new LinkedHashMap<Body, Set<String>>();
        addressees.forEach(addressee -> labels.computeIfAbsent(Body.of(addressee), _ -> new LinkedHashSet<>())
                .add(addressee.partLabel()));
        return labels.entrySet().stream()
                .map(entry ->
                        entry.getKey().form(entry.getValue().size() == parts.size() ? Set.of() : entry.getValue()))
                .toList();
    }

    private record Body(@Nullable PartyId party, @Nullable OrganisationId organisation, AddresseeRole role) {

        static Body of(AddresseeDetails addressee) {
            var organisation = addressee.organisation();
            return organisation == null
                    ? new Body(addressee.party().id(), null, addressee.role())
                    : new Body(null, organisation.id(), addressee.role());
        }

        AddresseeForm form(Set<String> parts) {
            return new AddresseeForm(party, organisation, role, parts);
        }
    }
}
