package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.StatementScene.Crowd;
import org.springframework.beans.factory.annotation.Autowired;

/** No list, entity or export of the API asks the database more than twenty times, however much there is to tell. */
class StatementCountTest extends PortalTest {

    /** Most statements a view or an answer may issue. */
    static final int MOST = 20;

    static final int FEW = 3;
    static final int MANY = 110;

    @Autowired
    private StatementScene scene;

    @Test
    void theApiAsksAtMostTwentyTimesWhateverTheAmount() throws Exception {
        var few = count(scene.crowd(FEW));
        var many = count(scene.crowd(MANY));
        assertThat(List.of(tooMany(few), tooMany(many)))
                .allSatisfy(over -> assertThat(over).isEmpty());
    }

    private Map<String, List<String>> count(Crowd crowd) throws Exception {
        var token = accounts.token(crowd.secretariat());
        var counts = new LinkedHashMap<String, List<String>>();
        for (var address : addresses(crowd)) {
            var request = with(token, get(address));
            counts.put(
                    address,
                    StatementCounter.during(() -> http.perform(request)
                            .andExpect(answer -> assertThat(answer.getResponse().getStatus())
                                    .as(address)
                                    .isEqualTo(200))));
        }
        return counts;
    }

    private static List<String> addresses(Crowd crowd) {
        var meeting = "/api/v1/meetings/" + crowd.meeting();
        return List.of(
                "/api/v1/me",
                "/api/v1/parties",
                "/api/v1/series",
                "/api/v1/meetings",
                meeting,
                meeting + "/agenda",
                meeting + "/calendar.ics",
                meeting + "/delegations",
                meeting + "/participants.xlsx",
                "/api/v1/delegations/" + crowd.delegation(),
                "/api/v1/delegations/" + crowd.delegation() + "/participants",
                meeting + "/papers",
                "/api/v1/papers/" + crowd.paper(),
                "/api/v1/papers/" + crowd.paper() + "/file",
                meeting + "/recommendations",
                meeting + "/matrix",
                meeting + "/matrix.xlsx",
                "/api/v1/recommendations",
                "/api/v1/recommendations/" + crowd.recommendation(),
                "/api/v1/search?q=review",
                "/api/v1/audit");
    }

    /** The addresses that ask too often, with what they ask for. */
    static Map<String, List<String>> tooMany(Map<String, List<String>> counts) {
        var over = new LinkedHashMap<String, List<String>>();
        counts.forEach((address, statements) -> {
            if (statements.size() > MOST) {
                over.put(
                        address + "=" + statements.size(),
                        statements.stream().map(StatementCountTest::what).toList());
            }
        });
        return over;
    }

    private static String what(String statement) {
        return statement
                .replaceFirst("(?s)^(\\w+) .*?\\b(from|into|update) ", "$1 … $2 ")
                .replaceFirst("(?s)^(.{160}).*", "$1");
    }
}
