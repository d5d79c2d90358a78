package org.rapporteur.extraction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns the child's XHTML into pages of plain text: blocks on lines of their own, cells apart, a page for each page,
 * slide or sheet that is marked as such. It never runs a parser on the markup, which stops in the middle when the
 * child reached its limit.
 */
final class XhtmlText {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "table",
            "tr",
            "br",
            "pre",
            "blockquote",
            "dt",
            "dd",
            "dl",
            "hr",
            "title",
            "caption",
            "section",
            "article",
            "header",
            "footer",
            "tbody",
            "thead");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> UNSEEN = Set.of("head", "script", "style");
    private static final Set<String> PAGE_CLASSES = Set.of("page", "slide", "slide-content", "sheet");

    /** Characters of the longest that means one character, its marks included. */
    private static final int LONGEST_ENTITY = 11;

    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private int unseen;

    private XhtmlText() {}

    /**
     * The pages in order, cleaned; one without text is there as an empty string, so that positions are page numbers.
     * What stands before the first page mark belongs to the first page.
     */
    static List<String> pages(String xhtml) {
        XhtmlText text = new XhtmlText();
        text.read(xhtml);
        return text.pages;
    }

    private void read(String xhtml) {
        int at = 0;
        boolean paged = false;
        while (at < xhtml.length()) {
            int open = xhtml.indexOf('<', at);
            characters(xhtml, at, open < 0 ? xhtml.length() : open);
            if (open < 0) {
                break;
            }
            int close = xhtml.indexOf('>', open);
            if (close < 0) {
                break;
            }
            String tag = xhtml.substring(open + 1, close);
            if (startsPage(tag)) {
                if (paged) {
                    endPage();
                }
                paged = true;
            }
            element(tag);
            at = close + 1;
        }
        endPage();
    }

    private void element(String tag) {
        boolean end = tag.startsWith("/");
        String name = name(tag, end ? 1 : 0);
        if (UNSEEN.contains(name) && !tag.endsWith("/")) {
            unseen = Math.max(0, unseen + (end ? -1 : 1));
        } else if (BLOCKS.contains(name)) {
            newLine();
        } else if (CELLS.contains(name) && end) {
            page.append('\t');
        }
    }

    private void characters(String xhtml, int from, int to) {
        if (unseen > 0 || from >= to) {
            return;
        }
        if (isBlank(xhtml, from, to)) {
            space();
            return;
        }
        int at = from;
        while (at < to) {
            int ampersand = xhtml.indexOf('&', at, to);
            page.append(xhtml, at, ampersand < 0 ? to : ampersand);
            if (ampersand < 0) {
                break;
            }
            int semicolon = xhtml.indexOf(';', ampersand, Math.min(to, ampersand + LONGEST_ENTITY));
            page.append(semicolon < 0 ? "&" : entity(xhtml.substring(ampersand + 1, semicolon)));
            at = (semicolon < 0 ? ampersand : semicolon) + 1;
        }
    }

    private static boolean isBlank(String xhtml, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(xhtml.charAt(at))) {
            at++;
        }
        return at == to;
    }

    /** White space between tags is mostly there to indent them. */
    private void space() {
        if (!page.isEmpty() && !Character.isWhitespace(page.charAt(page.length() - 1))) {
            page.append(' ');
        }
    }

    private void newLine() {
        if (!page.isEmpty() && page.charAt(page.length() - 1) != '\n') {
            page.append('\n');
        }
    }

    private void endPage() {
        pages.add(CleanText.of(page));
        page.setLength(0);
    }

    private static boolean startsPage(String tag) {
        if (!tag.startsWith("div ")) {
            return false;
        }
        int at = tag.indexOf("class=\"");
        int end = at < 0 ? -1 : tag.indexOf('"', at + 7);
        return end > 0 && PAGE_CLASSES.contains(tag.substring(at + 7, end));
    }

    private static String name(String tag, int from) {
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        return tag.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static String entity(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> numeric(name);
        };
    }

    private static String numeric(String name) {
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            return Character.isValidCodePoint(code) ? Character.toString(code) : "&" + name + ";";
        } catch (NumberFormatException notANumber) {
            return "&" + name + ";";
        }
    }
}
