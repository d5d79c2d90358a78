package org.rapporteur.base.problem;

import java.util.ArrayList;
import java.util.List;

/** Input that breaks a rule, with each wrong field named (HTTP 400). */
public final class InvalidInput extends Problem {

    private final List<FieldProblem> fields;

    private InvalidInput(List<FieldProblem> fields) {
        super("problem.invalid-input");
        this.fields = List.copyOf(fields);
    }

    /**
     * One wrong field.
     *
     * @param field name as in the API and the form
     * @param key translation key of the sentence shown beside the field
     * @param arguments what the sentence's placeholders stand for
     */
    public static InvalidInput of(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(new FieldProblem(field, key, List.of(arguments))));
    }

    /** Collects wrong fields; {@link Check#throwIfAny()} throws when there is one. */
    public static Check check() {
        return new Check();
    }

    /** The wrong fields, in the order they were found. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /**
     * One wrong field and the sentence to show beside it.
     *
     * @param field name as in the API and the form
     * @param key translation key
     * @param arguments what the placeholders stand for
     */
    public record FieldProblem(String field, String key, List<Object> arguments) {}

    /** Collects the wrong fields of one form so that a person sees all of them at once. */
    public static final class Check {
        private final List<FieldProblem> found = new ArrayList<>();

        private Check() {}

        /** Adds a problem unless {@code right} holds. */
        public Check that(boolean right, String field, String key, Object... arguments) {
            if (!right) {
                found.add(new FieldProblem(field, key, List.of(arguments)));
            }
            return this;
        }

        /** Adds what another check found. */
        public Check and(Check other) {
            found.addAll(other.found);
            return this;
        }

        /** @throws InvalidInput when at least one field was wrong */
        public void throwIfAny() {
            if (!found.isEmpty()) {
                throw new InvalidInput(found);
            }
        }
    }
}
