package org.rapporteur.extraction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the child's XHTML into pages of plain text: blocks on lines of their own, cells apart by tabs, a page for each
 * page, slide or sheet that is marked as such; what the blocks are is noted beside it ({@link BlockNotes}). It never runs a parser on the markup, which stops in the middle when the
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

    /** Within a slide that is marked itself the content of it is no page of its own. */
    private static final String SLIDE = "slide";

    private static final String SLIDE_CONTENT = "slide-content";

    private static final String SHEET = "sheet";

    /** What a workbook's headers and footers say to the program: font, size, and where page, sheet and date are put. */
    private static final Pattern PROGRAM_CODE = Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-F]{6}|\\d{1,3}|[A-Z])");

    /** Characters of the longest that means one character, its marks included. */
    private static final int LONGEST_ENTITY = 11;

    private final List<StructuredText> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private final BlockNotes notes = new BlockNotes(page);
    private int unseen;
    private boolean slides;
    private boolean sheet;
    private int paragraphFrom;

    /** Blocks within a cell end lines only where something follows them, so that a row of simple cells is one line. */
    private int cells;

    private int cellFrom;
    private boolean owesLine;

    private XhtmlText() {}

    /**
     * The pages in order, cleaned; one without text is there as an empty string, so that positions are page numbers.
     * What stands before the first page mark belongs to the first page.
     */
    static List<StructuredText> pages(String xhtml) {
        XhtmlText text = new XhtmlText();
        text.read(xhtml);
        return text.pages;
    }

    /** Whether there is no text at all. */
    static boolean isBlank(String xhtml) {
        return pages(xhtml).stream().allMatch(page -> page.text().isEmpty());
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
        boolean empty = tag.endsWith("/");
        String name = name(tag, end ? 1 : 0);
        if (UNSEEN.contains(name) && !empty) {
            unseen = Math.max(0, unseen + (end ? -1 : 1));
        } else if (CELLS.contains(name)) {
            if (!end) {
                beginCell(name);
            }
            if (end || empty) {
                endCell();
            }
        } else if (BLOCKS.contains(name)) {
            block(name, tag, end, empty);
        }
    }

    private void block(String name, String tag, boolean end, boolean empty) {
        if (end) {
            if (sheet && name.equals("p")) {
                dropProgramCodes();
            }
            notes.ending(name);
        }
        newLine();
        paragraphFrom = page.length();
        if (!end) {
            notes.begun(name, tag);
        }
        if (end || empty) {
            notes.ended(name);
        }
    }

    /** Beside its table a sheet has headers, footers and boxes; what begins with such a code is no box. */
    private void dropProgramCodes() {
        Matcher code = PROGRAM_CODE.matcher(page).region(Math.min(paragraphFrom, page.length()), page.length());
        if (cells == 0 && code.lookingAt()) {
            String rest = PROGRAM_CODE.matcher(page.substring(paragraphFrom)).replaceAll("");
            page.setLength(paragraphFrom);
            page.append(rest.strip());
        }
    }

    private void beginCell(String name) {
        payLine();
        if (cells++ == 0) {
            cellFrom = page.length();
            notes.cell(name.equals("th"));
        }
    }

    private void endCell() {
        cells = Math.max(0, cells - 1);
        owesLine = false;
        page.append('\t');
    }

    private void payLine() {
        if (owesLine) {
            owesLine = false;
            page.append('\n');
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
        payLine();
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
        if (!owesLine && !page.isEmpty() && !Character.isWhitespace(page.charAt(page.length() - 1))) {
            page.append(' ');
        }
    }

    private void newLine() {
        if (cells > 0) {
            owesLine |= page.length() > cellFrom && page.charAt(page.length() - 1) != '\n';
            return;
        }
        if (!page.isEmpty() && page.charAt(page.length() - 1) != '\n') {
            page.append('\n');
        }
    }

    private void endPage() {
        pages.add(notes.page());
        page.setLength(0);
        cells = 0;
        owesLine = false;
    }

    private boolean startsPage(String tag) {
        if (!tag.startsWith("div ")) {
            return false;
        }
        int at = tag.indexOf("class=\"");
        int end = at < 0 ? -1 : tag.indexOf('"', at + 7);
        String kind = end < 0 ? "" : tag.substring(at + 7, end);
        slides |= kind.equals(SLIDE);
        sheet = kind.equals(SHEET);
        return PAGE_CLASSES.contains(kind) && !(slides && kind.equals(SLIDE_CONTENT));
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
