package org.rapporteur.meetings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.CountryCode;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.PartyId;

/** What a meeting is, checked: the form after every field was found right. */
record MeetingFacts(
        SeriesId seriesId,
        int edition,
        String title,
        String city,
        CountryCode country,
        ZoneId zone,
        LocalDate firstDay,
        LocalDate lastDay,
        List<PartyId> hosts,
        MeetingFormat format,
        List<LanguageTag> languages,
        @Nullable String venue,
        LocalTime opensAt,
        LocalTime closesAt) {

    private static final int LONGEST_MEETING_DAYS = 60;
    private static final int MOST_HOSTS = 20;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final Set<String> REGIONS = new TreeSet<>(ZoneId.getAvailableZoneIds());

    /** @throws InvalidInput naming every wrong field */
    static MeetingFacts of(MeetingForm form) {
        var check = InvalidInput.check();
        var series = form.seriesId();
        var edition = form.edition();
        var title = Entered.text(form.title());
        var city = Entered.text(form.city());
        var country = country(form.country());
        var zone = zone(form.zone());
        var firstDay = form.firstDay();
        var lastDay = form.lastDay();
        var venue = Entered.optional(form.venue());
        var opensAt = form.opensAt() == null ? NINE : form.opensAt();
        var closesAt = form.closesAt() == null ? FIVE : form.closesAt();
        check.that(series != null, "seriesId", "problem.required");
        check.that(edition != null, "edition", "problem.required");
        check.that(edition == null || (edition >= 1 && edition <= 9999), "edition", "meetings.form.edition-range");
        Entered.required(check, "title", title, 300);
        Entered.required(check, "city", city, 120);
        check.that(country != null, "country", countryKey(form.country()), Entered.text(form.country()));
        check.that(zone != null, "zone", zoneKey(form.zone()), Entered.text(form.zone()));
        check.that(firstDay != null, "firstDay", "problem.required");
        check.that(lastDay != null, "lastDay", "problem.required");
        if (firstDay != null && lastDay != null) {
            check.that(!lastDay.isBefore(firstDay), "lastDay", "meetings.form.last-day-first");
            check.that(
                    lastDay.isBefore(firstDay.plusDays(LONGEST_MEETING_DAYS)),
                    "lastDay",
                    "meetings.form.too-long",
                    LONGEST_MEETING_DAYS);
        }
        check.that(form.hosts().size() <= MOST_HOSTS, "hosts", "meetings.form.too-many-hosts", MOST_HOSTS);
        check.that(Set.copyOf(form.hosts()).size() == form.hosts().size(), "hosts", "meetings.form.host-twice");
        Entered.atMost(check, "venue", venue, 500);
        check.that(opensAt.isBefore(closesAt), "closesAt", "meetings.form.closes-before-opens");
        check.throwIfAny();
        if (series == null
                || edition == null
                || country == null
                || zone == null
                || firstDay == null
                || lastDay == null) {
            throw new IllegalStateException("A missing field was not found");
        }
        return new MeetingFacts(
                series,
                edition,
                title,
                city,
                country,
                zone,
                firstDay,
                lastDay,
                form.hosts(),
                form.format() == null ? MeetingFormat.IN_PERSON : form.format(),
                form.languages().isEmpty()
                        ? List.of(LanguageTag.ENGLISH)
                        : form.languages().stream().distinct().toList(),
                venue,
                opensAt,
                closesAt);
    }

    private static @Nullable CountryCode country(@Nullable String entered) {
        try {
            return CountryCode.of(Entered.text(entered));
        } catch (InvalidInput e) {
            return null;
        }
    }

    private static String countryKey(@Nullable String entered) {
        return Entered.text(entered).isEmpty() ? "problem.required" : "problem.country";
    }

    /** Only regions such as Asia/Bangkok and UTC: a bare offset knows nothing of changes of the clock. */
    private static @Nullable ZoneId zone(@Nullable String entered) {
        var text = Entered.text(entered);
        try {
            return REGIONS.contains(text) ? ZoneId.of(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String zoneKey(@Nullable String entered) {
        return Entered.text(entered).isEmpty() ? "problem.required" : "problem.zone";
    }
}
