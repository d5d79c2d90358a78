package org.rapporteur.meetings;

import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of a meeting this feature itself takes over to the next edition. */
@Configuration(proxyBeanMethods = false)
class EditionCopiers {

    @Bean
    EditionCopier agendaCopier(Agenda agenda) {
        return new Copier(EditionPart.AGENDA, from -> agenda.of(from).size(), agenda::carryOver);
    }

    /** A fixed date keeps its distance from the first day too: the old day itself would be of no use. */
    @Bean
    EditionCopier keyDateCopier(Meetings meetings, KeyDates keyDates) {
        return new Copier(EditionPart.KEY_DATES, from -> keyDates.of(from).size(), (from, to) -> {
            var firstDay = meetings.get(from).firstDay();
            for (var keyDate : keyDates.of(from)) {
                var days = Math.toIntExact(ChronoUnit.DAYS.between(firstDay, keyDate.date()));
                keyDates.add(to, new KeyDateForm(keyDate.kind(), keyDate.title(), days, null, keyDate.hard()));
            }
        });
    }

    private record Copier(EditionPart part, ToIntFunction<MeetingId> counted, BiConsumer<MeetingId, MeetingId> work)
            implements EditionCopier {
        @Override
        public int count(MeetingId from) {
            return counted.applyAsInt(from);
        }

        @Override
        public void copy(MeetingId from, MeetingId to) {
            work.accept(from, to);
        }
    }
}
