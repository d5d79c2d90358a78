package org.rapporteur.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class ExtractionConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(ExtractionConfiguration.class, Intake.class, TextReader.class);

    @Test
    void theLimitsAreThoseOfTheSpecificationUntilSomeoneSetsOthers() {
        application.run(context -> {
            assertThat(context.getBean(Intake.class).limits())
                    .isEqualTo(new IntakeLimits(
                            DataSize.ofMegabytes(100), 10_000, DataSize.ofMegabytes(500), 100, 200, 150_000_000, 2));
            ReaderLimits limits = context.getBean(ReaderLimits.class);
            assertThat(limits.time()).isEqualTo(Duration.ofSeconds(30));
            assertThat(limits.characters()).isEqualTo(2_000_000);
            assertThat(limits.heapMegabytes()).isEqualTo(512);
            assertThat(limits.lib()).isEqualTo(Path.of(System.getProperty("rapporteur.reader.lib")));
        });
    }

    @Test
    void theLimitsCanBeSet() {
        application
                .withPropertyValues("rapporteur.reader.time=5s", "rapporteur.intake.size=1MB")
                .run(context -> {
                    assertThat(context.getBean(ReaderLimits.class).time()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(context.getBean(IntakeLimits.class).size()).isEqualTo(DataSize.ofMegabytes(1));
                });
    }

    @Test
    void noProcessStartsBeforeAFileIsToBeRead() {
        application.run(context -> {
            assertThat(context.getBean(TextReader.class).health().filesRead()).isZero();
            assertThat(context.getBean(TextReader.class).health().detail())
                    .contains("starts when a file is to be read");
        });
    }
}
