package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.StatementScene.Crowd;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * No view asks the database more than twenty times, however much there is to show, but for those named here with the most
 * they ask: each service of a page opens its own transaction and reads the meeting again. The list may only get shorter.
 */
class StatementCountOfViewsTest extends UiTest {

    private static final Map<String, Integer> STILL_TOO_MANY = Map.of(
            "",
            30,
            "meeting",
            41,
            "agenda",
            21,
            "delegation",
            26,
            "settings",
            26,
            "recommendations",
            25,
            "register",
            35);

    @Autowired
    private StatementScene scene;

    @Test
    void everyViewAsksAtMostTwentyTimesWhateverTheAmount() throws Exception {
        var few = count(scene.crowd(StatementCountTest.FEW));
        var many = count(scene.crowd(StatementCountTest.MANY));
        assertThat(List.of(StatementCountTest.tooMany(few), StatementCountTest.tooMany(many)))
                .allSatisfy(over -> assertThat(withoutKnown(over)).isEmpty());
    }

    private static Map<String, List<String>> withoutKnown(Map<String, List<String>> over) {
        var unknown = new LinkedHashMap<>(over);
        unknown.entrySet()
                .removeIf(entry -> entry.getValue().size() <= STILL_TOO_MANY.getOrDefault(kind(entry.getKey()), 0));
        return unknown;
    }

    /** What kind of page an address with its count leads to, such as {@code meetings/…/agenda=21}. */
    private static String kind(String counted) {
        var address = counted.substring(0, counted.lastIndexOf('='));
        if (address.matches("meetings/[^/]+/delegations/.+")) {
            return "delegation";
        }
        if (address.matches("meetings/[^/]+/.+")) {
            return address.substring(address.lastIndexOf('/') + 1);
        }
        return address.startsWith("meetings/") ? "meeting" : address.equals("recommendations") ? "register" : address;
    }

    private Map<String, List<String>> count(Crowd crowd) throws Exception {
        signIn(crowd.secretariat());
        var counts = new LinkedHashMap<String, List<String>>();
        for (var address : addresses(crowd)) {
            counts.put(address, StatementCounter.during(() -> opened(address)));
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(address);
        }
        return counts;
    }

    /** As one request of a browser, in which the reader is computed once. */
    private static boolean opened(String address) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            UI.getCurrent().navigate(address);
            roundTrip();
            return true;
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static List<String> addresses(Crowd crowd) {
        var meeting = "meetings/" + crowd.meeting();
        return List.of(
                "",
                "meetings",
                "calendar",
                meeting,
                meeting + "/agenda",
                meeting + "/delegations",
                meeting + "/delegations/" + crowd.delegation(),
                meeting + "/participants",
                meeting + "/settings",
                meeting + "/papers",
                "papers",
                "papers/" + crowd.paper(),
                meeting + "/recommendations",
                "recommendations",
                "recommendations/matrix",
                "recommendations/dashboard",
                "recommendations/" + crowd.recommendation(),
                "directory",
                "directory/organisations",
                "directory/people",
                "search",
                "account",
                "administration/audit");
    }
}
