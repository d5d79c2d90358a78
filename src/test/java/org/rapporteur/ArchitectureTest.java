package org.rapporteur;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The laws of the house; each fails by its own name. */
@AnalyzeClasses(packages = "org.rapporteur", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void law1FeaturesUseEachOtherOnlyThroughTheirRootsAndWithoutCycles() {
        ApplicationModules.of(Rapporteur.class).verify();
    }

    @ArchTest
    static final ArchRule law1TheLanguageOfQuestionsKnowsNeitherTableNorIndex = noClasses()
            .that()
            .resideInAPackage("org.rapporteur.search.internal.query")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.rapporteur.search.internal");

    @ArchTest
    static final ArchRule law2VaadinOnlyInScreens = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "org.rapporteur.base.i18n")
            .and()
            .doNotBelongToAnyOf(Rapporteur.class)
            .and()
            .doNotHaveFullyQualifiedName("org.rapporteur.access.SecurityConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule law2NoEntityInAPublicSignature = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(not(annotatedWith(Entity.class)))
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(new ArchCondition<>("neither take nor return an entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var types =
                            Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
                    types.filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " shows the entity " + type.getName())));
                }
            });

    @ArchTest
    static final ArchRule law2EntitiesAndRepositoriesStayInTheirPackage = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(org.springframework.data.repository.Repository.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule law2NoTransactionInAScreen = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule law3ViewsAreNamedHiddenAndCarryOneAccessAnnotation = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .haveSimpleNameEndingWith("View")
            .andShould()
            .bePackagePrivate()
            .andShould(new ArchCondition<>("carry exactly one access annotation") {
                @Override
                public void check(JavaClass view, ConditionEvents events) {
                    var carried = Stream.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class)
                            .filter(view::isAnnotatedWith)
                            .count();
                    if (carried != 1) {
                        events.add(SimpleConditionEvent.violated(view, view.getName() + " carries " + carried));
                    }
                }
            });

    @Test
    void law3NoStyleInScreens() throws IOException {
        assertThat(sourcesContaining("getStyle()")).isEmpty();
        assertThat(sourcesContaining("getStyle().set")).isEmpty();
        assertThat(sourcesContaining("setAttribute(\"style\"")).isEmpty();
    }

    @ArchTest
    static final ArchRule law4EveryPublicServiceMethodIsSecured = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(Service.class))
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(new ArchCondition<>("say who may call them") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var said = method.isAnnotatedWith(PreAuthorize.class)
                            || method.getOwner().isAnnotatedWith(PreAuthorize.class)
                            || method.getModifiers().contains(JavaModifier.STATIC);
                    if (!said) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open"));
                    }
                }
            });

    @ArchTest
    static final ArchRule law5TikaOnlyBehindTheWall = noClasses()
            .that()
            .resideOutsideOfPackage("org.rapporteur.extraction.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.tika..");

    @Test
    void law5TheParsersAreNotOnTheWebProcesssClassPath() {
        assertThat(getClass().getClassLoader().getResource("org/apache/tika/parser/pdf/PDFParser.class"))
                .isNull();
    }

    @ArchTest
    static final ArchRule law5OfficeAndCalendarLibrariesOnlyInExports = noClasses()
            .that()
            .resideOutsideOfPackage("org.rapporteur.exports.internal..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.poi..", "net.fortuna.ical4j..", "org.openpdf.."));

    @ArchTest
    static final ArchRule law5StoresAndKeysOnlyInTheirAdapters = noClasses()
            .that()
            .resideOutsideOfPackage("org.rapporteur.storage.internal..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("software.amazon..", "com.google.crypto.."));

    @ArchTest
    static final ArchRule law6TimeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule law6OneClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.rapporteur.base.time")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule law6NoFieldInjection = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule law6NamesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    @ArchTest
    static final ArchRule law6OneJackson =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

    @Test
    void law6EveryPackageIsNullMarkedAndSaysWhatItIs() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            var unmarked = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsSources)
                    .filter(folder -> {
                        var info = folder.resolve("package-info.java");
                        return !Files.exists(info)
                                || !read(info).contains("@NullMarked")
                                || !read(info).contains("/**");
                    })
                    .toList();
            assertThat(unmarked).isEmpty();
        }
    }

    @Test
    void law6EveryPublicTypeSaysWhatItIs() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var silent = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .filter(file -> {
                        var source = read(file);
                        var type = source.indexOf("\npublic ");
                        return type >= 0 && !source.substring(0, type).contains("/**");
                    })
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var long_ = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).lines().count() > 450)
                    .toList();
            assertThat(long_).isEmpty();
        }
    }

    @Test
    void nothingIsLeftForLaterInTheSources() throws IOException {
        assertThat(sourcesContaining("TODO")).isEmpty();
        assertThat(sourcesContaining("FIXME")).isEmpty();
        assertThat(sourcesContaining("System.out.")).isEmpty();
    }

    private static final Set<String> SPEAKERS = Set.of("StartupNotice.java", "ReadyAnnouncement.java", "Startup.java");

    private static List<Path> sourcesContaining(String text) throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !SPEAKERS.contains(file.getFileName().toString()))
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private static boolean holdsSources(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
