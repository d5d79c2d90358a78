package org.rapporteur.base.ui;

/** A card a feature lays on a page of another: it knows its column and its place in it. */
public interface PlacedCard {

    /** Which of the two columns of the page; on a phone the wide one comes first. */
    enum Column {
        /** The wide column at the left. */
        MAIN,
        /** The narrow column at the right. */
        SIDE
    }

    /** Column of the card. */
    Column column();

    /** Place in the column, low first. */
    int order();
}
