package org.rapporteur.directory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the States that came with the portal's database findable, once, before the portal says it is ready. */
@Component
@Order(0)
class ArrivingParties implements ApplicationRunner {

    private final PartyRepository parties;
    private final DirectoryIndex index;
    private final TransactionTemplate writing;

    ArrivingParties(PartyRepository parties, DirectoryIndex index, PlatformTransactionManager transactions) {
        this.parties = parties;
        this.index = index;
        this.writing = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        writing.executeWithoutResult(_ -> parties.incomplete().forEach(party -> {
            party.complete();
            index.publish(party.details());
        }));
    }
}
