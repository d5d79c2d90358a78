package org.rapporteur.search.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.rapporteur.base.PageText;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.search.SearchDocument;

/** One of the documents of a thing, such as a paper in one language. */
@Entity
@Table(name = "search_entry_variant")
class SearchVariant {
    /** The order of a thing's variants everywhere. */
    static final Comparator<SearchVariant> BY_NAME = Comparator.comparing(SearchVariant::variant);

    @Id
    private UUID id = BaseEntity.newId();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private SearchEntry entry;

    private String variant;

    private String url = "";

    private String title = "";

    private String summary = "";

    private String languages = "";

    @OneToMany(mappedBy = "variant", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<SearchPage> pages = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SearchVariant() {}

    SearchVariant(SearchEntry entry, String variant) {
        this.entry = entry;
        this.variant = variant;
    }

    /**
     * Takes over what a document says beside its pages.
     *
     * @return whether that reads otherwise than before
     */
    boolean take(SearchDocument document) {
        var before = List.of(title, summary);
        url = document.url();
        title = Texts.cleaned(document.title(), 2_000);
        summary = Texts.cleaned(document.summary(), 100_000);
        languages = String.join(" ", document.languages().stream().sorted().toList());
        return !before.equals(List.of(title, summary));
    }

    /**
     * Takes over the pages; those that did not change stay as they are.
     *
     * @return whether there is another text than before
     */
    boolean take(List<PageText> read) {
        var changed = false;
        var texts = Texts.pieces(read);
        for (var position = 0; position < texts.size(); position++) {
            if (position < pages.size()) {
                changed |= pages.get(position).take(texts.get(position));
            } else {
                pages.add(new SearchPage(this, position, texts.get(position)));
                changed = true;
            }
        }
        while (pages.size() > texts.size()) {
            pages.removeLast();
            changed = true;
        }
        return changed;
    }

    String variant() {
        return variant;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    List<String> languages() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(" "));
    }

    List<SearchPage> pages() {
        return pages;
    }
}
