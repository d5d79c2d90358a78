package org.rapporteur.recommendations.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.PartyId;
import org.rapporteur.recommendations.AddresseeForm;
import org.rapporteur.recommendations.AddresseeRole;
import org.rapporteur.recommendations.Deadline;
import org.rapporteur.recommendations.DeadlineKind;
import org.rapporteur.recommendations.Force;
import org.rapporteur.recommendations.PartForm;
import org.rapporteur.recommendations.RecommendationForm;
import org.rapporteur.recommendations.RecommendationKind;
import org.rapporteur.recommendations.Source;
import org.rapporteur.recommendations.SourceKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client sends of a recommendation; in a change, what is missing stays as it is.
 *
 * @param addressees a list of addressees, the words "ALL_PARTICIPATING_STATES", or a list with these words among others
 * @param reason why adopted text is corrected; makes a change a corrigendum
 */
record RecommendationBody(
        @Nullable Map<String, String> text,
        @Nullable List<Part> parts,
        @Nullable RecommendationKind kind,
        @Nullable Force force,
        @Nullable Set<String> themes,
        @Nullable Due deadline,
        @Nullable List<Origin> sources,
        @Nullable JsonNode addressees,
        @Nullable String reason) {

    private static final String ALL_STATES = "ALL_PARTICIPATING_STATES";

    record Part(@Nullable String label, @Nullable Map<String, String> text) {}

    record Due(@Nullable DeadlineKind kind, @Nullable LocalDate date) {}

    record Origin(
            @Nullable SourceKind kind,
            @Nullable UUID id,
            @Nullable Integer page) {}

    record Addressed(
            @Nullable UUID partyId,
            @Nullable UUID organisationId,
            @Nullable AddresseeRole role,
            @Nullable Set<String> parts) {}

    /** A new recommendation; what the API requires must be there. */
    RecommendationForm form(JsonMapper json) {
        InvalidInput.check()
                .that(text != null, "text", "problem.required")
                .that(kind != null, "kind", "problem.required")
                .that(force != null, "force", "problem.required")
                .that(deadline != null, "deadline", "problem.required")
                .that(sources != null, "sources", "problem.required")
                .that(addressees != null, "addressees", "problem.required")
                .throwIfAny();
        var empty = new RecommendationForm(
                localized(text, "text"),
                List.of(),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(force),
                Set.of(),
                Deadline.NONE,
                List.of(),
                List.of(),
                false);
        return over(empty, json);
    }

    /** The stored recommendation with what the client sent put over it. */
    RecommendationForm over(RecommendationForm stored, JsonMapper json) {
        var named = addressees == null ? stored.addressees() : addressed(addressees, json);
        var allStates = addressees == null ? stored.allParticipatingStates() : namesAllStates(addressees);
        return new RecommendationForm(
                text == null ? stored.text() : localized(text, "text"),
                parts == null ? stored.parts() : partForms(parts),
                or(kind, stored::kind),
                or(force, stored::force),
                or(themes, stored::themes),
                deadline == null ? stored.deadline() : due(deadline),
                sources == null ? stored.sources() : origins(sources),
                named,
                allStates);
    }

    /** New words of the parts by label, for a corrigendum. */
    Map<String, LocalizedText> partTexts() {
        var texts = new LinkedHashMap<String, LocalizedText>();
        if (parts != null) {
            partForms(parts).forEach(part -> texts.put(part.label(), part.text()));
        }
        return texts;
    }

    static LocalizedText localized(@Nullable Map<String, String> texts, String field) {
        if (texts == null || texts.values().stream().anyMatch(Objects::isNull)) {
            throw InvalidInput.of(field, "problem.required");
        }
        return new LocalizedText(texts);
    }

    private static List<PartForm> partForms(List<Part> parts) {
        var forms = new ArrayList<PartForm>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            forms.add(new PartForm(
                    Objects.requireNonNullElse(part.label(), ""), localized(part.text(), "parts[" + i + "].text")));
        }
        return forms;
    }

    private static Deadline due(Due due) {
        if (due.kind() == null) {
            throw InvalidInput.of("deadline.kind", "problem.required");
        }
        return new Deadline(due.kind(), due.date());
    }

    private static List<Source> origins(List<Origin> origins) {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < origins.size(); i++) {
            var origin = origins.get(i);
            var kind = origin.kind();
            var id = origin.id();
            if (kind == null || id == null) {
                throw InvalidInput.of("sources[" + i + "]." + (kind == null ? "kind" : "id"), "problem.required");
            }
            sources.add(new Source(kind, id, origin.page()));
        }
        return sources;
    }

    private static boolean namesAllStates(JsonNode addressees) {
        if (addressees.isString()) {
            return addressees.stringValue().equals(ALL_STATES);
        }
        for (var one : addressees) {
            if (one.isString() && one.stringValue().equals(ALL_STATES)) {
                return true;
            }
        }
        return false;
    }

    private static List<AddresseeForm> addressed(JsonNode addressees, JsonMapper json) {
        if (addressees.isString()) {
            requireAllStates(addressees);
            return List.of();
        }
        if (!addressees.isArray()) {
            throw InvalidInput.of("addressees", "problem.value-form");
        }
        var forms = new ArrayList<AddresseeForm>();
        for (var one : addressees) {
            if (one.isString()) {
                requireAllStates(one);
                continue;
            }
            var body = read(one, json);
            forms.add(new AddresseeForm(
                    body.partyId() == null ? null : new PartyId(body.partyId()),
                    body.organisationId() == null ? null : new OrganisationId(body.organisationId()),
                    Objects.requireNonNullElse(body.role(), AddresseeRole.LEAD),
                    Objects.requireNonNullElse(body.parts(), Set.of())));
        }
        return forms;
    }

    private static Addressed read(JsonNode one, JsonMapper json) {
        try {
            return json.treeToValue(one, Addressed.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw InvalidInput.of("addressees." + unknown.getPropertyName(), "problem.unknown-field", unknown.getPropertyName());
        } catch (JacksonException wrong) {
            throw InvalidInput.of("addressees", "problem.value-form");
        }
    }

    private static void requireAllStates(JsonNode words) {
        if (!words.stringValue().equals(ALL_STATES)) {
            throw InvalidInput.of("addressees", "problem.value", words.stringValue());
        }
    }

    private static <T> T or(@Nullable T sent, Supplier<T> stored) {
        return sent == null ? stored.get() : sent;
    }
}
