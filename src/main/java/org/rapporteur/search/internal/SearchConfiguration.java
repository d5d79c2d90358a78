package org.rapporteur.search.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.rapporteur.search.internal.SearchSettings.Engine;
import org.rapporteur.search.internal.query.SearchFields;
import org.rapporteur.search.internal.query.SymbolAnalyzer;
import org.rapporteur.search.internal.query.WordAnalyzer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Says what holds the index, and tells Hibernate Search where it lies and how text is cut into words. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    /** Folder of the index inside the portal's home. */
    static final String FOLDER = "index";

    /** Every word of a question is looked up in every segment, so there are to be few of them. */
    private static final int SEGMENTS_PER_SIZE = 4;

    /** What holds the index; nothing of the other one is made. */
    @Bean
    SearchEngine searchEngine(
            SearchSettings settings,
            @Value("${rapporteur.home:data}") Path home,
            EntityManager entityManager,
            EntityManagerFactory mapping,
            FoundEntries entries,
            JsonMapper json) {
        return switch (settings.engine()) {
            case LUCENE -> new LuceneEngine(entityManager, mapping, settings.onDisk() ? home.resolve(FOLDER) : null);
            case OPENSEARCH ->
                new OpenSearchEngine(
                        new SearchServer(settings.server(), json),
                        entries,
                        new StampFile(home.resolve(FOLDER).resolve("server-stamp")));
        };
    }

    /**
     * The settings of Lucene's index. Schema and indexing are our own business: a broken index must not stop the portal from
     * starting, nor a transaction from committing.
     */
    @Bean
    HibernatePropertiesCustomizer searchProperties(
            SearchSettings settings, @Value("${rapporteur.home:data}") Path home) {
        LuceneAnalysisConfigurer analysis = context -> {
            context.analyzer(SearchFields.EXACT).instance(WordAnalyzer.exact());
            context.analyzer(SearchFields.FOLDED).instance(WordAnalyzer.folded());
            context.analyzer(SearchFields.SYMBOL).instance(new SymbolAnalyzer());
        };
        return properties -> {
            if (settings.engine() != Engine.LUCENE) {
                properties.put("hibernate.search.enabled", "false");
                return;
            }
            properties.put("hibernate.search.backend.type", "lucene");
            properties.put("hibernate.search.backend.lucene_version", "10.3.2");
            properties.put(
                    "hibernate.search.backend.directory.type",
                    settings.onDisk()
                            ? BeanReference.ofInstance(new IndexFolder(home.resolve(FOLDER)))
                            : SearchSettings.IN_MEMORY);
            properties.put("hibernate.search.backend.analysis.configurer", analysis);
            properties.put("hibernate.search.backend.io.merge.factor", SEGMENTS_PER_SIZE);
            properties.put("hibernate.search.schema_management.strategy", "none");
            properties.put("hibernate.search.indexing.listeners.enabled", "false");
        };
    }
}
