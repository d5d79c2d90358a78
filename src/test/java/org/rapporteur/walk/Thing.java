package org.rapporteur.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Something of the portal, who may see it, and every path that leads to it. */
final class Thing {

    /** Whether somebody sees a thing on a path; a path may refuse in its own way, but not tell that the thing is there. */
    @FunctionalInterface
    interface Look {
        boolean by(Role role) throws Exception;
    }

    /**
     * One way to a thing.
     *
     * @param name how the failure message calls it
     * @param open whether it can be gone without an account
     * @param look whether a role sees the thing there
     */
    record Path(String name, boolean open, Look look) {}

    private final String name;
    private final Set<Role> seenBy;
    private final List<Path> paths = new ArrayList<>();

    Thing(String name, Set<Role> seenBy) {
        this.name = name;
        this.seenBy = Set.copyOf(seenBy);
    }

    Thing by(Path path) {
        paths.add(path);
        return this;
    }

    Thing by(List<Path> several) {
        paths.addAll(several);
        return this;
    }

    /** Every role on every path; a sentence for each difference from what was expected. */
    List<String> walk() {
        var differences = new ArrayList<String>();
        for (var path : paths) {
            for (var role : Role.values()) {
                var expected = seenBy.contains(role) && (path.open() || role != Role.PUBLIC);
                var answer = answer(path, role);
                if (!answer.equals(expected ? "sees" : "does not see")) {
                    differences.add("%s %s %s by %s, but %s"
                            .formatted(
                                    role, answer, name, path.name(), expected ? "should see it" : "must not see it"));
                }
            }
        }
        return differences;
    }

    private static String answer(Path path, Role role) {
        try {
            return path.look().by(role) ? "sees" : "does not see";
        } catch (Exception | AssertionError unexpected) {
            return "gets “" + unexpected + "” for";
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
