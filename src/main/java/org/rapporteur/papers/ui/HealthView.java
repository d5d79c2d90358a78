package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.FileSize;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.extraction.ReaderHealth;
import org.rapporteur.extraction.ScannerHealth;
import org.rapporteur.papers.ReadingHealth;
import org.rapporteur.papers.ReadingOverview;
import org.rapporteur.search.SearchHealth;
import org.rapporteur.search.SearchState;
import org.rapporteur.storage.StorageFigures;
import org.rapporteur.storage.StorageHealth;

/** "Is every file read, and if not, why, and what can be done?" */
@Route("administration/health")
@RolesAllowed({"ADMINISTRATOR", "SECRETARIAT"})
class HealthView extends Div implements HasDynamicTitle {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String PREFIX = "papers.health.";

    private final transient ReadingHealth health;
    private final transient SearchHealth search;
    private final transient StorageHealth store;
    private final Div body = new Div();

    HealthView(ReadingHealth health, SearchHealth search, StorageHealth store) {
        this.health = health;
        this.search = search;
        this.store = store;
        addClassName("health");
        body.addClassName("columns");
        add(
                new PageHeader(getTranslation(PREFIX + "title"))
                        .line(getTranslation(PREFIX + "text"))
                        .action(new Button(getTranslation(PREFIX + "refresh"), _ -> refresh())),
                body);
        refresh();
    }

    private void refresh() {
        var overview = health.overview();
        var left = new Div();
        var right = new Div(queue(overview));
        // What does not work comes first, on a phone too.
        (overview.scanner().state() == ScannerHealth.State.UNAVAILABLE ? left : right).add(scanner(overview));
        right.add(recognition(overview));
        (overview.index().state().condition() == SearchState.Condition.UNAVAILABLE ? left : right).add(index(overview));
        right.add(storage(overview));
        if (overview.drawer().state().isOff()) {
            left.add(drawer(overview));
        }
        left.add(failures(overview));
        left.addComponentAtIndex(overview.reader().available() ? left.getComponentCount() : 0, reader(overview));
        if (!overview.drawer().state().isOff()) {
            left.add(drawer(overview));
        }
        left.addClassName("stack");
        right.addClassName("stack");
        body.removeAll();
        body.add(left, right);
    }

    private Card failures(ReadingOverview overview) {
        var card = new Card(getTranslation(PREFIX + "failures"));
        var rows = new Rows();
        if (overview.older() > 0) {
            rows.line(new Row(getTranslation(PREFIX + "older", overview.older()))
                    .after(remedy(PREFIX + "older.again", "", health::readOlderAgain)));
        }
        overview.failures().forEach(failure -> rows.line(row(failure)));
        if (overview.failures().isEmpty()) {
            card.with(new EmptyState(
                    "check", getTranslation(PREFIX + "failures.none"), getTranslation(PREFIX + "failures.none.text")));
        }
        return overview.older() + overview.failures().size() == 0 ? card : card.with(rows);
    }

    private Row row(ReadingOverview.Failure failure) {
        var reason = getTranslation("papers.part."
                + failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var kind =
                getTranslation(failure.kind().key(), failure.kind().arguments().toArray());
        var row = new Row(reason)
                .remark(getTranslation(PREFIX + "failures.files", failure.files(), kind))
                .after(PaperWords.chip(this, failure.state()));
        return failure.mayReadAgain()
                ? row.after(remedy(PREFIX + "failures.again", reason + " " + kind, () -> health.readAgain(failure)))
                : row;
    }

    private Button remedy(String key, String what, IntSupplier work) {
        var button = new Button(
                getTranslation(key),
                _ -> new Problems(this).attempt(() -> {
                    var files = work.getAsInt();
                    refresh();
                    Notification.show(getTranslation(PREFIX + "again.done", files));
                }));
        button.setAriaLabel((getTranslation(key) + " " + what).strip());
        return button;
    }

    private Card reader(ReadingOverview overview) {
        var reader = overview.reader();
        var state = reader.available()
                ? new Chip(
                        getTranslation(PREFIX + (reader.running() > 0 ? "reader.running" : "reader.resting")),
                        Tone.GOOD)
                : new Chip(getTranslation(PREFIX + "reader.unavailable"), Tone.DANGER);
        var row = new Row(reader.readerVersion())
                .remark(getTranslation(PREFIX + "reader.read", reader.filesRead(), reader.restarts()))
                .after(state);
        if (!reader.available()) {
            row.remark(reader.detail());
        }
        var rows = new Rows().line(row);
        reader.fences().forEach(fence -> rows.line(row(fence)));
        return new Card(getTranslation(PREFIX + "reader")).with(rows);
    }

    private Card drawer(ReadingOverview overview) {
        var drawer = overview.drawer();
        var key = PREFIX + "drawer." + drawer.state().name().toLowerCase(Locale.ROOT);
        var tone = switch (drawer.state()) {
            case ABSENT, UNTRIED -> Tone.NEUTRAL;
            case CLOSED -> Tone.GOOD;
            case PARTLY -> Tone.WARNING;
            case OPEN, FAILED -> Tone.DANGER;
        };
        var rows = new Rows().line(new Row(getTranslation(key + ".text")).after(new Chip(getTranslation(key), tone)));
        drawer.fences().forEach(fence -> rows.line(row(fence)));
        return new Card(getTranslation(PREFIX + "drawer")).with(rows);
    }

    private Row row(ReaderHealth.Fence fence) {
        var key = PREFIX + "fence." + fence.name();
        return new Row(getTranslation(key))
                .remark(
                        fence.inForce()
                                ? getTranslation(key + ".text", fence.detail())
                                : getTranslation(PREFIX + "fence.missing"))
                .after(
                        fence.inForce()
                                ? new Chip(getTranslation(PREFIX + "fence.holds"), Tone.GOOD)
                                : new Chip(getTranslation(PREFIX + "fence.open"), Tone.WARNING));
    }

    private Card queue(ReadingOverview overview) {
        var queue = overview.queue();
        var card = new Card(getTranslation(PREFIX + "queue"));
        if (queue.held() + queue.waiting() + queue.reading() == 0) {
            return card.with(new EmptyState(
                    "check", getTranslation(PREFIX + "queue.none"), getTranslation(PREFIX + "queue.none.text")));
        }
        var rows = new Rows()
                .line(figure("queue.waiting", queue.waiting()))
                .line(figure("queue.reading", queue.reading()));
        if (queue.held() > 0) {
            rows.line(figure("queue.held", queue.held()));
        }
        var oldest = queue.oldest();
        if (oldest != null) {
            card.note(getTranslation(PREFIX + "queue.oldest", Dates.moment(oldest, UTC, getLocale())));
        }
        return card.with(rows);
    }

    private Row figure(String key, long number) {
        return new Row(getTranslation(PREFIX + key)).after(new Chip(number(number)));
    }

    private String number(long number) {
        return String.format(getLocale(), "%,d", number);
    }

    private Card scanner(ReadingOverview overview) {
        var scanner = overview.scanner();
        var key = PREFIX + "scanner." + scanner.state().name().toLowerCase(Locale.ROOT);
        var tone = switch (scanner.state()) {
            case OFF -> Tone.NEUTRAL;
            case UNPROVEN -> Tone.PENDING;
            case PROVEN -> Tone.GOOD;
            case UNAVAILABLE -> Tone.DANGER;
        };
        var row = new Row(getTranslation(key + ".text")).after(new Chip(getTranslation(key), tone));
        if (!scanner.detail().isEmpty()) {
            row.remark(getTranslation(PREFIX + "scanner.why", scanner.detail()));
        }
        var rows = new Rows().line(row);
        if (overview.unchecked() > 0) {
            rows.line(new Row(getTranslation(PREFIX + "scanner.unchecked"))
                    .remark(getTranslation(PREFIX + "scanner.unchecked.text"))
                    .after(new Chip(number(overview.unchecked()), Tone.PENDING)));
        }
        return new Card(getTranslation(PREFIX + "scanner")).with(rows);
    }

    private Card recognition(ReadingOverview overview) {
        var recognition = overview.recognition();
        var key = PREFIX + "recognition." + recognition.state().name().toLowerCase(Locale.ROOT);
        var tone = switch (recognition.state()) {
            case ABSENT, OFF -> Tone.NEUTRAL;
            case ON -> Tone.GOOD;
        };
        var row = new Row(getTranslation(key + ".text")).after(new Chip(getTranslation(key), tone));
        if (!recognition.version().isEmpty()) {
            row.remark(getTranslation(
                    PREFIX + "recognition.version", recognition.version(), names(recognition.languages())));
        }
        if (!recognition.version().isEmpty() && !recognition.missing().isEmpty()) {
            row.remark(getTranslation(PREFIX + "recognition.missing", names(recognition.missing())));
        }
        var rows = new Rows().line(row);
        if (overview.scans() > 0) {
            rows.line(figure("recognition.scans", overview.scans()));
        }
        return new Card(getTranslation(PREFIX + "recognition")).with(rows);
    }

    /** The recognition names languages by three letters. */
    private String names(List<String> languages) {
        return languages.stream()
                .map(letters -> Stream.of(Locale.getISOLanguages())
                        .map(Locale::of)
                        .filter(language -> language.getISO3Language().equals(letters))
                        .findFirst()
                        .map(language -> language.getDisplayLanguage(getLocale()))
                        .orElse(letters))
                .collect(Collectors.joining(", "));
    }

    private Card index(ReadingOverview overview) {
        var index = overview.index();
        var condition = index.state().condition();
        var key = PREFIX + "index." + condition.name().toLowerCase(Locale.ROOT);
        var tone = switch (condition) {
            case READY -> Tone.GOOD;
            case REBUILDING -> Tone.WARNING;
            case UNAVAILABLE -> Tone.DANGER;
        };
        var rebuild = new Button(
                getTranslation(PREFIX + "index.rebuild"),
                _ -> new Problems(this).attempt(() -> {
                    search.rebuild();
                    refresh();
                }));
        var rows = new Rows()
                .line(new Row(getTranslation(key + ".text", index.state().percent()))
                        .remark(getTranslation(
                                PREFIX + "index.figures", index.indexed(), index.things(), index.engine()))
                        .after(new Chip(getTranslation(key), tone)));
        if (index.withoutText() > 0) {
            rows.line(new Row(getTranslation(PREFIX + "index.without-text", index.withoutText()))
                    .remark(getTranslation(PREFIX + "index.without-text.remark"))
                    .after(new Chip(getTranslation(PREFIX + "index.without-text.state"), Tone.WARNING)));
        }
        return new Card(getTranslation(PREFIX + "index")).action(rebuild).with(rows);
    }

    private Card storage(ReadingOverview overview) {
        var storage = overview.storage();
        var figures = store.figures();
        return new Card(getTranslation(PREFIX + "storage"))
                .with(new Rows()
                        .line(new Row(getTranslation(PREFIX + "storage.broken"))
                                .remark(checked(figures))
                                .after(new Chip(
                                        number(figures.damaged()), figures.damaged() == 0 ? Tone.GOOD : Tone.DANGER)))
                        .line(unused(figures))
                        .line(backup(figures))
                        .line(new Row(getTranslation(PREFIX + "storage.files", storage.files()))
                                .after(new Chip(FileSize.of(storage.bytes(), getLocale()))))
                        .line(new Row(getTranslation(PREFIX + "storage.free"))
                                .after(new Chip(FileSize.of(storage.free(), getLocale())))));
    }

    private Row unused(StorageFigures figures) {
        var row = new Row(getTranslation(PREFIX + "storage.unused")).after(new Chip(number(figures.unused())));
        return figures.waiting() == 0
                ? row
                : row.remark(getTranslation(PREFIX + "storage.unused.waiting", figures.waiting()));
    }

    private Row backup(StorageFigures figures) {
        var at = figures.lastBackup();
        var row = new Row(getTranslation(PREFIX + "storage.backup"));
        if (at == null) {
            return row.after(new Chip(getTranslation(PREFIX + "storage.backup.none")));
        }
        row.after(new Chip(Dates.moment(at, UTC, getLocale()), figures.backupLate() ? Tone.WARNING : Tone.GOOD));
        return figures.backupLate() ? row.remark(getTranslation(PREFIX + "storage.backup.late")) : row;
    }

    /** When the store was last gone through by night; that it never was is no fault on the first day. */
    private String checked(StorageFigures figures) {
        var at = figures.lastRound();
        return at == null
                ? getTranslation(PREFIX + "storage.not-checked")
                : getTranslation(PREFIX + "storage.checked", figures.checked(), Dates.moment(at, UTC, getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(PREFIX + "title");
    }
}
