package org.rapporteur.search.internal;

import java.nio.file.Path;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Hibernate Search where the index lies and how text is cut into words. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    /** Folder of the index inside the portal's home. */
    static final String FOLDER = "index";

    /** Every word of a question is looked up in every segment, so there are to be few of them. */
    private static final int SEGMENTS_PER_SIZE = 4;

    /**
     * The index's settings. Schema and indexing are our own business: a broken index must not stop the portal from
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
