package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.StatementScene.Crowd;
import org.rapporteur.base.persistence.SharedReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** No view asks the database more than twenty times, however much there is to show. */
class StatementCountOfViewsTest extends UiTest {

    @Autowired
    private StatementScene scene;

    @Autowired
    private SharedReading reading;

    @Test
    void everyViewAsksAtMostTwentyTimesWhateverTheAmount() throws Exception {
        var few = count(scene.crowd(StatementCountTest.FEW));
        var many = count(scene.crowd(StatementCountTest.MANY));
        assertThat(List.of(StatementCountTest.tooMany(few), StatementCountTest.tooMany(many)))
                .allSatisfy(over -> assertThat(over).isEmpty());
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

    /** As one request of a browser, in which the reader is computed once and what is read is shared. */
    private boolean opened(String address) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try (var _ = reading.open()) {
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
                meeting + "/papers/languages",
                meeting + "/papers/expected",
                "papers",
                "papers/" + crowd.paper(),
                "papers/" + crowd.paper() + "/compare",
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
