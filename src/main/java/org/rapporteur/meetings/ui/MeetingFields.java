package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.text.Collator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.DayField;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingFormat;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.SeriesCatalogue;
import org.rapporteur.meetings.SeriesSummary;
import org.springframework.data.domain.PageRequest;

/** The fields a meeting is described with, for a new one and for one that is there. */
class MeetingFields extends Div {

    private static final List<String> LANGUAGES =
            List.of("en", "vi", "th", "km", "lo", "my", "id", "ms", "fr", "es", "ar", "ru", "zh", "ja");

    private static final int MOST_STATES = 300;

    private final Meetings meetings;
    private final SeriesCatalogue catalogue;
    private final Parties parties;
    private final Map<String, String> states;

    private final ComboBox<SeriesSummary> series = new ComboBox<>();
    private final IntegerField edition = new IntegerField();
    private final TextField title = new TextField();
    private final TextField city = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final DayField firstDay = new DayField(getTranslation("meetings.field.first-day"));
    private final DayField lastDay = new DayField(getTranslation("meetings.field.last-day"));
    private final TimePicker opensAt = new TimePicker();
    private final TimePicker closesAt = new TimePicker();
    private final MultiSelectComboBox<PartySummary> hosts = new MultiSelectComboBox<>();
    private final Select<MeetingFormat> format = new Select<>();
    private final MultiSelectComboBox<LanguageTag> languages = new MultiSelectComboBox<>();
    private final TextField venue = new TextField();

    MeetingFields(Meetings meetings, SeriesCatalogue catalogue, Parties parties, Clock clock) {
        this.meetings = meetings;
        this.catalogue = catalogue;
        this.parties = parties;
        this.states = states();
        addClassName("form");
        labels();
        seriesField();
        placeFields(clock);
        dayFields();
        hostsField();
        format.setItems(MeetingFormat.values());
        format.setItemLabelGenerator(one -> getTranslation("meetings.format." + one));
        format.setValue(MeetingFormat.IN_PERSON);
        languages.setItems(LANGUAGES.stream().map(LanguageTag::of).toList());
        languages.setItemLabelGenerator(one -> one.displayName(getLocale()));
        languages.setValue(Set.of(LanguageTag.ENGLISH));
        title.setMaxLength(300);
        title.addClassName("wide");
        hosts.addClassName("wide");
        venue.setMaxLength(500);
        venue.addClassName("wide");
        add(
                series, edition, title, city, country, zone, format, firstDay, lastDay, opensAt, closesAt, hosts, venue,
                languages);
    }

    private void labels() {
        series.setLabel(getTranslation("meetings.series"));
        edition.setLabel(getTranslation("meetings.field.edition"));
        title.setLabel(getTranslation("meetings.field.title"));
        title.setPlaceholder(getTranslation("meetings.field.title.example"));
        city.setLabel(getTranslation("meetings.field.city"));
        country.setLabel(getTranslation("meetings.field.country"));
        zone.setLabel(getTranslation("meetings.field.zone"));
        zone.setHelperText(getTranslation("meetings.field.zone.help"));
        opensAt.setLabel(getTranslation("meetings.field.opens-at"));
        closesAt.setLabel(getTranslation("meetings.field.closes-at"));
        hosts.setLabel(getTranslation("meetings.field.hosts"));
        hosts.setHelperText(getTranslation("meetings.field.hosts.help"));
        format.setLabel(getTranslation("meetings.field.format"));
        languages.setLabel(getTranslation("meetings.field.languages"));
        venue.setLabel(getTranslation("meetings.field.venue"));
        List.<HasElement>of(series, edition, title, city, country, zone, firstDay, lastDay)
                .forEach(field -> field.getElement().setProperty("required", true));
    }

    private void seriesField() {
        offerSeries();
        series.setItemLabelGenerator(SeriesSummary::title);
        series.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                edition.setValue(meetings.nextEdition(change.getValue().id()));
            }
        });
        edition.setMin(1);
        edition.setStepButtonsVisible(true);
        if (catalogue.mayManage()) {
            var more = new Button(
                    getTranslation("meetings.series.new"),
                    _ -> new SeriesDialog(catalogue, made -> {
                                offerSeries();
                                choose(made);
                            })
                            .open());
            more.addClassName("series-new");
            series.setHelperComponent(more);
        }
    }

    private void offerSeries() {
        series.setItems(catalogue.all().stream()
                .filter(one -> meetings.mayCreateIn(one.id()))
                .toList());
    }

    /** Chooses a series and the number of its next edition. */
    final void choose(SeriesSummary chosen) {
        series.setValue(chosen);
        edition.setValue(meetings.nextEdition(chosen.id()));
    }

    private void placeFields(Clock clock) {
        city.setMaxLength(120);
        var collator = Collator.getInstance(getLocale());
        country.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted((one, other) -> collator.compare(countryName(one), countryName(other)))
                .toList());
        country.setItemLabelGenerator(this::countryName);
        var now = clock.instant();
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/") || id.equals("UTC"))
                        .toList());
        zone.setItemLabelGenerator(id -> id + " (" + Dates.offset(ZoneId.of(id), now) + ")");
    }

    /** States go by their names in the directory, which are those of the United Nations. */
    private String countryName(String code) {
        return states.getOrDefault(code, Locale.of("", code).getDisplayCountry(getLocale()));
    }

    private Map<String, String> states() {
        return parties.find("", Set.of(PartyKind.STATE), PageRequest.of(0, MOST_STATES)).stream()
                .collect(Collectors.toMap(PartySummary::code, party -> party.nameFor(getLocale()), (one, _) -> one));
    }

    private void dayFields() {
        firstDay.addValueChangeListener(change -> {
            lastDay.setInitialPosition(change.getValue());
            if (change.isFromClient() && lastDay.isEmpty()) {
                lastDay.setValue(change.getValue());
            }
        });
        opensAt.setLocale(Locale.GERMANY);
        closesAt.setLocale(Locale.GERMANY);
        opensAt.setPlaceholder("09:00");
        closesAt.setPlaceholder("17:00");
    }

    private void hostsField() {
        hosts.setItems(
                query -> parties
                        .find(
                                query.getFilter().orElse(""),
                                Set.of(),
                                VaadinSpringDataHelpers.toSpringPageRequest(query))
                        .stream());
        hosts.setItemLabelGenerator(party -> party.nameFor(getLocale()));
    }

    /** Shows a meeting, or what is known of the next one; its series stays what it is. */
    final void show(MeetingForm form) {
        var seriesId = form.seriesId();
        if (seriesId != null) {
            var home = catalogue.get(seriesId);
            series.setItems(home);
            series.setValue(home);
        }
        series.setReadOnly(true);
        series.setHelperComponent(null);
        edition.setValue(form.edition());
        title.setValue(Objects.requireNonNullElse(form.title(), ""));
        city.setValue(Objects.requireNonNullElse(form.city(), ""));
        country.setValue(form.country());
        zone.setValue(form.zone());
        firstDay.setValue(form.firstDay());
        lastDay.setValue(form.lastDay());
        opensAt.setValue(form.opensAt());
        closesAt.setValue(form.closesAt());
        var known = parties.byIds(form.hosts());
        hosts.setValue(
                form.hosts().stream().map(known::get).filter(Objects::nonNull).toList());
        format.setValue(form.format());
        languages.setValue(Set.copyOf(form.languages()));
        venue.setValue(Objects.requireNonNullElse(form.venue(), ""));
    }

    /** Closes all fields for a reader who may look but not change. */
    final void close() {
        getChildren().filter(HasValue.class::isInstance).forEach(field -> ((HasValue<?, ?>) field).setReadOnly(true));
    }

    /** What was entered. */
    final MeetingForm form() {
        var home = series.getValue();
        return new MeetingForm(
                home == null ? null : home.id(),
                edition.getValue(),
                title.getValue(),
                city.getValue(),
                country.getValue(),
                zone.getValue(),
                firstDay.getValue(),
                lastDay.getValue(),
                hosts.getValue().stream().map(PartySummary::id).toList(),
                format.getValue(),
                new ArrayList<>(languages.getValue()),
                venue.getValue(),
                opensAt.getValue(),
                closesAt.getValue());
    }

    /** Shows what is wrong beside the field it was entered in. */
    final Problems problems() {
        return new Problems(this)
                .field("seriesId", series)
                .field("edition", edition)
                .field("title", title)
                .field("city", city)
                .field("country", country)
                .field("zone", zone)
                .field("firstDay", firstDay)
                .field("lastDay", lastDay)
                .field("closesAt", closesAt)
                .field("hosts", hosts)
                .field("venue", venue);
    }
}
