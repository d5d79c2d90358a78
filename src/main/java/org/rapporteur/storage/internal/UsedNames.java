package org.rapporteur.storage.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.storage.StoredFileUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which stored files are in use: those that people handed in and that a row names, and what was made of one of these. What is
 * made of something else can be made again, so its rows may go at any time.
 */
@Component
class UsedNames {

    private final List<StoredFileUse> handedIn;
    private final List<StoredFileUse> made;
    private final JdbcClient jdbc;

    UsedNames(List<StoredFileUse> uses, JdbcClient jdbc) {
        this.handedIn = uses.stream().filter(use -> use.source() == null).toList();
        this.made = uses.stream().filter(use -> use.source() != null).toList();
        this.jdbc = jdbc;
    }

    /** Whether anybody has said what is in use; nothing may be removed as long as nobody has. */
    boolean areKnown() {
        return !handedIn.isEmpty();
    }

    /** Names, of those that begin like this, of files people handed in. */
    Set<String> handedIn(String prefix) {
        var names = new HashSet<String>();
        handedIn.forEach(use -> names.addAll(names(use, use.column(), prefix)));
        return names;
    }

    /** Names, of those that begin like this, of what was made of files people handed in. */
    Set<String> made(String prefix) {
        var names = new HashSet<String>();
        made.forEach(use -> names.addAll(jdbc.sql("select distinct made." + use.column() + " from " + use.table()
                        + " made where made." + use.column() + " like :pattern and (" + sourceIsUsed(use) + ")")
                .param("pattern", prefix + "%")
                .query(String.class)
                .list()));
        return names;
    }

    private String sourceIsUsed(StoredFileUse use) {
        return handedIn.stream()
                .map(other -> "exists (select 1 from " + other.table() + " used where used." + other.column()
                        + " = made." + use.source() + ")")
                .collect(Collectors.joining(" or "));
    }

    /** Forgets that this was ever made, so that it is made again when it is asked for. */
    void forgetMade(String name) {
        made.forEach(use -> jdbc.sql("delete from " + use.table() + " where " + use.column() + " = :name")
                .param("name", name)
                .update());
    }

    /** Forgets what was made, or could not be made, of files that begin like this and are gone. */
    void forgetMadeOf(String prefix, Predicate<String> gone) {
        for (var use : made) {
            var source = Objects.requireNonNull(use.source());
            names(use, source, prefix).stream()
                    .filter(gone)
                    .forEach(name -> jdbc.sql("delete from " + use.table() + " where " + source + " = :name")
                            .param("name", name)
                            .update());
        }
    }

    private List<String> names(StoredFileUse use, String column, String prefix) {
        return jdbc.sql("select distinct " + column + " from " + use.table() + " where " + column + " like :pattern")
                .param("pattern", prefix + "%")
                .query(String.class)
                .list();
    }
}
