package org.rapporteur.search.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.pojo.automaticindexing.ReindexOnUpdate;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexingDependency;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.internal.query.SearchFields;

/** One thing that can be found, and how the index sees it. */
@Entity
@Indexed(index = "entries")
class SearchEntry extends BaseEntity {
    /** Between pages in the text the index sees: one character, so that places in it can be counted. */
    static final String PAGE_BREAK = "\f";

    private static final String SPACE = " ";
    private static final int LONGEST_THEME = 200;
    private static final Set<SearchType> WITH_KINDS =
            EnumSet.of(SearchType.PAPER, SearchType.RECOMMENDATION, SearchType.PARTY);

    @Enumerated(EnumType.STRING)
    @KeywordField(aggregable = Aggregable.YES)
    private SearchType type;

    private UUID thingId;

    private @Nullable String symbol;

    /** The symbols it had, separated by spaces. */
    private @Nullable String formerly;

    @KeywordField(aggregable = Aggregable.YES)
    private @Nullable UUID meetingId;

    @KeywordField(searchable = Searchable.NO, aggregable = Aggregable.YES)
    private @Nullable String meetingLabel;

    @KeywordField(aggregable = Aggregable.YES)
    private @Nullable UUID partyId;

    @KeywordField(searchable = Searchable.NO, aggregable = Aggregable.YES)
    private @Nullable String partyLabel;

    private @Nullable Integer yearOf;

    private @Nullable String kind;

    @GenericField
    private @Nullable Instant newsAt;

    private @Nullable String indexedIn;

    @ElementCollection
    @CollectionTable(name = "search_entry_token", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "token")
    @KeywordField
    private Set<String> tokens = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "search_entry_theme", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "theme")
    @KeywordField(aggregable = Aggregable.YES)
    private Set<String> themes = new HashSet<>();

    @OneToMany(mappedBy = "entry", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("variant")
    private List<SearchVariant> variants = new ArrayList<>();

    @Transient
    private boolean textLeftOut;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SearchEntry() {}

    SearchEntry(SearchType type, UUID thingId) {
        this.type = type;
        this.thingId = thingId;
    }

    /**
     * Takes over what a document says about the thing and about its own variant; it becomes new to its readers when they
     * can read something else than before, or other people can.
     *
     * @return whether it has another text than before
     */
    boolean take(SearchDocument document, Instant now) {
        var news = newsAt == null;
        symbol = Texts.clipped(document.symbol(), 200);
        formerly = document.formerSymbols().isEmpty()
                ? null
                : Texts.cleaned(String.join(SPACE, new TreeSet<>(document.formerSymbols())), 2_000);
        meetingId = document.meetingId();
        meetingLabel = Texts.clipped(document.meetingLabel(), 500);
        partyId = document.partyId();
        partyLabel = Texts.clipped(document.partyLabel(), 500);
        yearOf = document.year();
        kind = Texts.clipped(document.kind(), 80);
        if (!tokens.equals(document.tokens())) {
            news = true;
            tokens.clear();
            tokens.addAll(document.tokens());
        }
        var about = document.themes().stream()
                .map(theme -> Texts.cleaned(theme.strip(), LONGEST_THEME))
                .collect(Collectors.toSet());
        if (!themes.equals(about)) {
            themes.clear();
            themes.addAll(about);
        }
        var variant = variant(document.variant()).orElseGet(() -> {
            var added = new SearchVariant(this, document.variant());
            variants.add(added);
            return added;
        });
        var text = variant.take(document.pages());
        if (variant.take(document) || text || news) {
            newsAt = now;
        }
        indexedIn = null;
        return text;
    }

    /** Drops all variants but these. */
    void keep(Set<String> names) {
        if (variants.removeIf(each -> !names.contains(each.variant()))) {
            indexedIn = null;
        }
    }

    /** Drops a variant, if there is one of that name. */
    void drop(String variant) {
        if (variants.removeIf(each -> each.variant().equals(variant))) {
            indexedIn = null;
        }
    }

    private Optional<SearchVariant> variant(String name) {
        return variants.stream().filter(each -> each.variant().equals(name)).findFirst();
    }

    UUID thingId() {
        return thingId;
    }

    SearchType type() {
        return type;
    }

    @Nullable
    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    String meetingLabel() {
        return meetingLabel;
    }

    @Nullable
    UUID partyId() {
        return partyId;
    }

    @Nullable
    String partyLabel() {
        return partyLabel;
    }

    @Nullable
    Instant newsAt() {
        return newsAt;
    }

    Set<String> tokens() {
        return tokens;
    }

    Set<String> themes() {
        return themes;
    }

    List<SearchVariant> variants() {
        return variants.stream().sorted(SearchVariant.BY_NAME).toList();
    }

    /** The pages of all variants, in their order; none when the text is left out. */
    List<SearchPage> pages() {
        return textLeftOut
                ? List.of()
                : variants().stream()
                        .flatMap(variant -> variant.pages().stream())
                        .toList();
    }

    /** Has the index see this entry without its text, which it could not take in. */
    void leaveOutText() {
        textLeftOut = true;
    }

    /** The finer kind with its type, which is what tells kinds of the same name apart; only where people know them. */
    @KeywordField(name = SearchFields.KIND, aggregable = Aggregable.YES)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    @Nullable
    String getKindOf() {
        return kind == null || !WITH_KINDS.contains(type)
                ? null
                : type + "." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id as the index can look it up. */
    @KeywordField(name = SearchFields.KEY, projectable = Projectable.YES)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    String getKey() {
        return getId().toString();
    }

    /** The year, as text like all that is counted. */
    @KeywordField(name = SearchFields.YEAR, aggregable = Aggregable.YES)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    @Nullable
    String getYear() {
        return yearOf == null ? null : yearOf.toString();
    }

    /** The symbol it has and those it had, each for itself. */
    @FullTextField(name = SearchFields.SYMBOL, analyzer = SearchFields.SYMBOL, norms = Norms.NO)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    List<String> getSymbols() {
        return Stream.concat(
                        Stream.ofNullable(symbol),
                        Stream.ofNullable(formerly).flatMap(each -> Stream.of(each.split(SPACE))))
                .toList();
    }

    /** All titles. */
    @FullTextField(name = SearchFields.TITLE_EXACT, analyzer = SearchFields.EXACT)
    @FullTextField(name = SearchFields.TITLE_FOLDED, analyzer = SearchFields.FOLDED)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    Set<String> getTitles() {
        return variants.stream().map(SearchVariant::title).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it is about, as words. */
    @FullTextField(name = SearchFields.THEME_FOLDED, analyzer = SearchFields.FOLDED, norms = Norms.NO)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    Set<String> getThemeWords() {
        return themes;
    }

    /** What stands around the text: summaries, and the names of meeting and party. */
    @FullTextField(name = SearchFields.ABOUT_EXACT, analyzer = SearchFields.EXACT)
    @FullTextField(name = SearchFields.ABOUT_FOLDED, analyzer = SearchFields.FOLDED)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    String getAbout() {
        return Stream.concat(
                        Stream.of(meetingLabel == null ? "" : meetingLabel, partyLabel == null ? "" : partyLabel),
                        variants.stream().map(SearchVariant::summary).distinct())
                .collect(Collectors.joining("\n"));
    }

    /** The pages of all variants, in their order. */
    @FullTextField(name = SearchFields.TEXT_EXACT, analyzer = SearchFields.EXACT)
    @FullTextField(
            name = SearchFields.TEXT_FOLDED,
            analyzer = SearchFields.FOLDED,
            termVector = TermVector.WITH_POSITIONS_OFFSETS)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    String getText() {
        return pages().stream().map(SearchPage::text).collect(Collectors.joining(PAGE_BREAK));
    }

    /** Where each page lies in that text. */
    @KeywordField(name = SearchFields.PAGES, searchable = Searchable.NO, projectable = Projectable.YES)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    String getPages() {
        return PageSpan.written(pages().stream().map(SearchPage::span).toList());
    }

    /** Languages of all variants, sorted. */
    @KeywordField(name = SearchFields.LANGUAGE, aggregable = Aggregable.YES)
    @IndexingDependency(reindexOnUpdate = ReindexOnUpdate.NO)
    Set<String> getLanguages() {
        return variants.stream()
                .flatMap(variant -> variant.languages().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
