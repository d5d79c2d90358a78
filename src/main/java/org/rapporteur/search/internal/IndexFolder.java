package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryCreationContext;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryHolder;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryProvider;
import org.jspecify.annotations.Nullable;

/**
 * The index's folder, opened when it is first needed: the one Hibernate Search brings opens it while the portal starts,
 * and a folder that cannot be opened would then keep the whole portal from starting.
 */
record IndexFolder(Path root) implements DirectoryProvider {
    @Override
    public DirectoryHolder createDirectoryHolder(DirectoryCreationContext context) {
        return new Holder(root.resolve(context.indexName()));
    }

    /** One index's folder, tried again at each use until it opens. */
    private static final class Holder implements DirectoryHolder {
        private final Path folder;
        private @Nullable Directory directory;

        Holder(Path folder) {
            this.folder = folder;
        }

        @Override
        public void start() {
            // opened by its first use
        }

        @Override
        public synchronized Directory get() {
            try {
                if (directory == null) {
                    directory = FSDirectory.open(folder);
                }
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public synchronized void close() throws IOException {
            if (directory != null) {
                directory.close();
            }
        }
    }
}
