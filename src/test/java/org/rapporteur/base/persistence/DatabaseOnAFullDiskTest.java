package org.rapporteur.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.base.problem.DiskFull;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The disk under the database is full, and has room again. */
class DatabaseOnAFullDiskTest {

    @Test
    void onceThereIsRoomAgainTheDatabaseAnswersWithoutARestartAndWithAllThatWasCommitted(@TempDir Path home) {
        FilePath.register(new FullDisk());
        FullDisk.full = false;
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:full:" + home.toAbsolutePath() + "/db;WRITE_DELAY=0");
            pool.setUsername("sa");
            pool.setMaximumPoolSize(3);
            pool.setExceptionOverrideClassName(DeadConnections.class.getName());
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("create table kept (id integer primary key, text varchar(100000))")
                    .update();
            jdbc.sql("insert into kept values (1, 'before')").update();

            FullDisk.full = true;
            var failure = catchThrowable(() -> {
                for (var id = 2; id < 1_000; id++) {
                    jdbc.sql("insert into kept values (?, ?)")
                            .params(id, "x".repeat(10_000))
                            .update();
                }
            });
            FullDisk.full = false;

            assertThat(DiskFull.isCauseOf(failure)).isTrue();
            for (var connection = 0; connection < pool.getMaximumPoolSize(); connection++) {
                catchThrowable(() -> jdbc.sql("select count(*) from kept")
                        .query(Integer.class)
                        .single());
            }
            assertThat(jdbc.sql("select text from kept where id = 1")
                            .query(String.class)
                            .single())
                    .isEqualTo("before");
        }
    }

    /** A file system of H2's that has no room when told so; H2 makes one for each path. */
    public static final class FullDisk extends FilePathWrapper {

        private static volatile boolean full;

        public FullDisk() {}

        @Override
        public String getScheme() {
            return "full";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new FullFile(getBase().open(mode));
        }
    }

    private static final class FullFile extends FileBaseDefault {

        private final FileChannel file;

        private FullFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            if (FullDisk.full) {
                throw new IOException("No space left on device");
            }
            return file.write(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
