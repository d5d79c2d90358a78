package org.rapporteur.search.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapporteur.base.PageText;
import org.rapporteur.base.persistence.BaseEntity;

/** The text of one page of a variant, or a piece of a page that is too long for one row. */
@Entity
@Table(name = "search_entry_page")
class SearchPage {
    @Id
    private UUID id = BaseEntity.newId();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private SearchVariant variant;

    private int position;

    private int pageNumber;

    private int characters;

    private String text = "";

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SearchPage() {}

    SearchPage(SearchVariant variant, int position, PageText page) {
        this.variant = variant;
        this.position = position;
        take(page);
    }

    /** Takes over a page; tells whether its text is another. */
    final boolean take(PageText page) {
        var changed = !text.equals(page.text());
        pageNumber = page.number();
        text = page.text();
        characters = page.text().length();
        return changed;
    }

    /** Where it lies in the text of its entry. */
    PageSpan span() {
        return new PageSpan(variant.variant(), id, pageNumber, characters);
    }

    String text() {
        return text;
    }
}
