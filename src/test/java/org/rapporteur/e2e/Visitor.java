package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** One person before a browser of their own, who notices what no page may have: a barrier or an error in the console. */
final class Visitor implements AutoCloseable {

    static final int[] DESK = {1440, 900};
    static final int[] PHONE = {390, 844};

    private static final Path PICTURES = Path.of("target", "screens");
    private static final double PATIENCE = 30_000;

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The server has answered everything, and nothing moves any more. */
    private static final String SETTLED = """
        () => {
          const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(one => one.isActive);
          const moving = document.getAnimations().filter(one => one.playState === 'running'
              && one.effect?.getComputedTiming().endTime !== Infinity);
          return document.readyState === 'complete' && clients.every(one => !one.isActive()) && moving.length === 0;
        }
        """;

    private final String address;
    private final BrowserContext profile;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> provoked = new ArrayList<>();

    Visitor(Browser browser, String address, int[] screen) {
        this.address = address;
        profile = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-US")
                .setTimezoneId("Asia/Bangkok")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(screen[0], screen[1]));
        profile.setDefaultTimeout(PATIENCE);
        page = profile.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && provoked.stream().noneMatch(message.location()::contains)) {
                errors.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
    }

    /** An address that the journey itself makes fail; what the browser says of it is no error. */
    Visitor provokes(String address) {
        provoked.add(address);
        return this;
    }

    Page page() {
        return page;
    }

    /** Goes to an address of the portal, with a leading slash. */
    Visitor open(String path) {
        page.navigate(path);
        return settle();
    }

    /** Signs in on the page everybody signs in on. */
    Visitor signIn(Person person) {
        open("/sign-in");
        enter("Sign-in name", person.signInName());
        enter("Password", Person.PASSWORD);
        press("Sign in");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return settle();
    }

    Visitor settle() {
        page.waitForFunction(SETTLED);
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    Visitor press(String button) {
        button(button).last().click();
        return settle();
    }

    Visitor follow(String link) {
        link(link).first().click();
        return settle();
    }

    /** Types into a field, as its label names it, and leaves it. */
    Visitor enter(String label, String text) {
        var field = field(label);
        field.fill(text);
        field.press("Tab");
        return settle();
    }

    /** Types a day; Enter closes the calendar that opens below the field, in which Tab would only walk about. */
    Visitor enterDay(String label, String day) {
        var field = field(label);
        field.fill(day);
        field.press("Enter");
        return settle();
    }

    /** Types into a field that offers a list, and takes the first that fits. */
    Visitor choose(String label, String text) {
        var field = field(label);
        field.click();
        field.fill("");
        field.pressSequentially(text);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        field.press("Tab");
        return settle();
    }

    /** Takes an entry of the menu that is open. */
    Visitor pick(String entry) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(entry).setExact(true))
                .click();
        return settle();
    }

    Visitor sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Visitor seesTitle(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(text);
        return settle();
    }

    /**
     * Takes a picture of the page and finds it without barriers (WCAG 2.2 AA), light and dark.
     *
     * @param name file name of the picture
     */
    Visitor examine(String name) {
        settle();
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var barriers = barriers();
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settle();
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + "-dark.png")));
        barriers.addAll(barriers());
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Assertions.assertThat(barriers)
                .as("Barriers at %s (%s)", page.url(), name)
                .isEmpty();
        return settle();
    }

    private List<String> barriers() {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                        .map(Visitor::described)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n    " + node.getTarget() + " " + node.getHtml() + "\n      "
                                + node.getFailureSummary().replace("\n", "\n      "))
                        .collect(Collectors.joining());
    }

    /** Nothing on the page is wider than the screen. */
    Visitor fits() {
        var wider = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) wider).intValue())
                .as("Pixels beyond the screen at %s", page.url())
                .isLessThanOrEqualTo(0);
        return this;
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Keeps a picture of what went wrong. */
    void photograph(String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve("failed-" + name + ".png")));
    }

    @Override
    public void close() {
        profile.close();
    }

    @Override
    public String toString() {
        return "visitor of " + address;
    }
}
