package org.rapporteur.base.persistence;

import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one page reads is read once: between {@link #open()} and {@link Open#close()} the reading transactions of this thread
 * share what they found. Whatever writes starts from nothing and leaves nothing behind, exactly as without it, so neither an
 * older state nor the left-overs of a failed change can reach the database or the screen.
 */
@Component
public class SharedReading implements TransactionExecutionListener {

    private final EntityManagerFactory factory;

    SharedReading(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Begins to share; inside of one that is open already, nothing more happens. It holds a connection once it was used. */
    public Open open() {
        if (TransactionSynchronizationManager.hasResource(factory)) {
            return () -> {};
        }
        var holder = new EntityManagerHolder(factory.createEntityManager());
        TransactionSynchronizationManager.bindResource(factory, holder);
        return () -> {
            TransactionSynchronizationManager.unbindResource(factory);
            EntityManagerFactoryUtils.closeEntityManager(holder.getEntityManager());
        };
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        forgetUnlessReading(transaction);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        forgetUnlessReading(transaction);
    }

    private void forgetUnlessReading(TransactionExecution transaction) {
        if (!transaction.isReadOnly()
                && TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder shared) {
            shared.getEntityManager().clear();
        }
    }

    /** Ends what {@link #open()} began, on the same thread. */
    @FunctionalInterface
    public interface Open extends AutoCloseable {

        @Override
        void close();
    }
}
