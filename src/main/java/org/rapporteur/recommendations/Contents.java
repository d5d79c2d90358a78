package org.rapporteur.recommendations;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Parts, sources and addressees of a text that is being written: what a person enters is laid over what is there, and what
 * stays keeps its identity.
 */
final class Contents {

    private final Recommendation text;
    private final Set<Part> parts;
    private final Set<SourceLink> sources;
    private final Collection<Addressee> addressees;

    Contents(Recommendation text, Set<Part> parts, Set<SourceLink> sources, Collection<Addressee> addressees) {
        this.text = text;
        this.parts = parts;
        this.sources = sources;
        this.addressees = addressees;
    }

    /** Divides the text into these parts; without any it has one implicit part. A part that goes takes its addressees along. */
    void divide(List<PartForm> wanted) {
        var labels = wanted.isEmpty()
                ? List.of(Part.IMPLICIT)
                : wanted.stream().map(PartForm::label).toList();
        parts.removeIf(part -> {
            var goes = !labels.contains(part.label());
            if (goes) {
                addressees.removeIf(addressee -> addressee.part().equals(part));
            }
            return goes;
        });
        for (int i = 0; i < labels.size(); i++) {
            part(labels.get(i)).put(i, wanted.isEmpty() ? null : wanted.get(i).text());
        }
    }

    private Part part(String label) {
        return parts.stream()
                .filter(known -> known.label().equals(label))
                .findFirst()
                .orElseGet(() -> {
                    var added = new Part(text, label);
                    parts.add(added);
                    return added;
                });
    }

    /** Names where the text comes from, in this order. */
    void comeFrom(List<Source> wanted) {
        sources.removeIf(link -> !wanted.contains(link.source()));
        for (int i = 0; i < wanted.size(); i++) {
            var source = wanted.get(i);
            var known = sources.stream()
                    .filter(link -> link.source().equals(source))
                    .findFirst();
            if (known.isPresent()) {
                known.get().moveTo(i);
            } else {
                sources.add(new SourceLink(text, i, source));
            }
        }
    }

    /** Addresses these and nobody else. */
    void address(List<Addressed> addressed) {
        addressees.removeIf(addressee ->
                addressed.stream().noneMatch(wanted -> wanted.is(addressee) && wanted.concerns(addressee.part())));
        addressed.forEach(this::add);
    }

    /** Addresses one more, in each part that concerns it. */
    void add(Addressed addressed) {
        for (var part : parts) {
            if (!addressed.concerns(part)) {
                continue;
            }
            var known = addressees.stream()
                    .filter(addressee -> addressee.part().equals(part) && addressed.is(addressee))
                    .findFirst();
            if (known.isPresent()) {
                known.get().assign(addressed.role());
            } else {
                addressees.add(new Addressee(text, part, addressed));
            }
        }
    }
}
