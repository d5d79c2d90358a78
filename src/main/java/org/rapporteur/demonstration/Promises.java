package org.rapporteur.demonstration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.demonstration.Promise.Outcome;
import org.rapporteur.recommendations.Force;
import org.rapporteur.recommendations.LineageKind;

/** The recommendations of the second and third meetings; all wording is illustrative. */
final class Promises {

    private static final String THAI_CHAIN =
            "Following UNODC’s advice on the Criminal Code, the National Legislative Assembly voted on 14 May 2015. The"
                    + " amendment was published in the Royal Gazette on 8 September 2015 and has been in force since"
                    + " 8 December 2015: possession of child sexual abuse material is an offence.";

    private Promises() {}

    static List<Promise> all() {
        return List.of(
                review(),
                harmonise(),
                possession(),
                declaration(),
                contactPoint(),
                testimony(),
                referral(),
                statistics(),
                training(),
                urgentCalls());
    }

    /** How they relate, by their numbers. */
    static List<Relation> relations() {
        return List.of(
                new Relation("III/5", LineageKind.DEPENDS_ON, "II/2", ""),
                new Relation(
                        "III/7",
                        LineageKind.MERGED_INTO,
                        "III/2",
                        "One contact point in each State serves both purposes."));
    }

    /**
     * A relation of the story.
     *
     * @param from number of the one that relates
     * @param kind how
     * @param to number of the other one
     * @param reason why it was merged, or empty
     */
    record Relation(String from, LineageKind kind, String to, String reason) {}

    private static Promise review() {
        return new Promise(
                2,
                texts(
                        "en",
                        "The participating States, with the support of UNODC, should carry out a comparative review of the"
                                + " legal sanctions for sexual exploitation of children in travel and tourism and present"
                                + " it at the third meeting.",
                        "vi",
                        "Các nước tham gia, với sự hỗ trợ của UNODC, cần tiến hành nghiên cứu so sánh các chế tài pháp lý và"
                                + " trình bày tại cuộc họp lần thứ ba."),
                Map.of(),
                Force.RECOMMENDS,
                List.of("illustrative", "sanctions", "research"),
                "Comparative review of legal sanctions",
                "Country analyses of four criminal codes",
                3,
                List.of("UNODC"),
                true,
                levels("2017-08-14", "KH:F:F", "LA:F:F", "TH:F:F", "VN:F:F", "UNODC:F:F"));
    }

    private static Promise harmonise() {
        return new Promise(
                2,
                texts(
                        "en",
                        "The participating States are encouraged to harmonise their child-protection laws, beginning with"
                                + " the definition of the child."),
                Map.of(),
                Force.ENCOURAGES,
                List.of("illustrative", "harmonisation"),
                "Recommendations on law enforcement and international co-operation",
                "Country analyses of four criminal codes",
                1,
                List.of("UNODC"),
                true,
                levels("2017-08-20", "KH:P:P", "LA:P:P", "TH:L:L", "VN:P:P"));
    }

    private static Promise possession() {
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(new Outcome(
                "KH",
                "(a)",
                "LARGELY",
                "PARTLY",
                "The draft article covers production, sale and possession for distribution. It is before the Council of"
                        + " Ministers.",
                "The draft covers production and sale; possession without intent to share is still missing.",
                "2026-08-14",
                "Draft article 40"));
        outcomes.add(outcome("KH", "(b)", "N", "N", "2026-08-14"));
        outcomes.add(outcome("LA", "(a)", "N", "N", "2017-08-21"));
        outcomes.add(outcome("LA", "(b)", "N", "N", "2017-08-21"));
        outcomes.add(new Outcome(
                "TH",
                "(a)",
                "FULLY",
                "FULLY",
                THAI_CHAIN,
                "",
                "2017-08-10",
                "Criminal Code, as amended, Royal Gazette of 8 September 2015, in force 8 December 2015"));
        outcomes.add(outcome("TH", "(b)", "P", "P", "2026-08-30"));
        outcomes.add(outcome("VN", "(a)", "L", "L", "2026-09-02"));
        outcomes.add(outcome("VN", "(b)", "P", "", "2026-11-12"));
        var parts = new LinkedHashMap<String, String>();
        parts.put("(a)", "to make possession of child sexual abuse material an offence where it is not;");
        parts.put("(b)", "to make the solicitation of children online an offence.");
        return new Promise(
                2,
                texts(
                        "en",
                        "The participating States are urged to close two gaps in their criminal law:",
                        "vi",
                        "Các nước tham gia được thúc giục lấp hai khoảng trống trong luật hình sự:"),
                parts,
                Force.URGES,
                List.of("illustrative", "criminalisation", "online offences"),
                "Recommendations on law enforcement and international co-operation",
                "Country analyses of four criminal codes",
                2,
                List.of(),
                true,
                outcomes);
    }

    private static Promise declaration() {
        return new Promise(
                3,
                texts("en", "The three beneficiary States should promote the declaration in ASEAN."),
                Map.of(),
                Force.RECOMMENDS,
                List.of("illustrative", "regional cooperation"),
                "Declaration of the three beneficiary States",
                "Declaration of the third meeting: summary",
                1,
                List.of("KH", "LA", "VN", "ASEAN"),
                false,
                levels("2026-08-25", "KH:F:F", "LA:F:L", "VN:L:L"));
    }

    private static Promise contactPoint() {
        return new Promise(
                3,
                texts("en", "Each participating State should name one contact point in its prosecution service."),
                Map.of(),
                Force.RECOMMENDS,
                List.of("illustrative", "law enforcement", "contact points"),
                "Recommendations and closing",
                "Tương trợ tư pháp về hình sự trong ASEAN",
                1,
                List.of(),
                true,
                levels("2026-08-18", "KH:L:L", "LA:P:P", "TH:F:F", "VN:F:F"));
    }

    private static Promise testimony() {
        return new Promise(
                3,
                texts(
                        "en",
                        "Each participating State is encouraged to enable the recorded testimony of child witnesses."),
                Map.of(),
                Force.ENCOURAGES,
                List.of("illustrative", "victims and witnesses"),
                "Recommendations and closing",
                "Declaration of the third meeting: summary",
                1,
                List.of(),
                true,
                levels("2026-08-19", "KH:P:P", "TH:L:L", "VN:F:F"));
    }

    private static Promise referral() {
        return new Promise(
                3,
                texts("en", "Hotlines and police should agree a referral protocol with a time limit and feedback."),
                Map.of(),
                Force.RECOMMENDS,
                List.of("illustrative", "hotlines", "civil society"),
                "Recommendations and closing",
                "Declaration of the third meeting: summary",
                1,
                List.of("UNODC"),
                true,
                levels("2026-08-28", "KH:P:P", "LA:N:N", "TH:F:L", "VN:P:P", "UNODC:F:F"));
    }

    private static Promise statistics() {
        return new Promise(
                3,
                texts("en", "Each participating State should publish annual statistics by comparable definitions."),
                Map.of(),
                Force.RECOMMENDS,
                List.of("illustrative", "statistics"),
                "Comparative review of legal sanctions",
                "Comparative review of legal sanctions",
                2,
                List.of("UNODC", "ASEAN"),
                true,
                levels("2026-09-03", "LA:N:N", "TH:P:P", "VN:P:P", "UNODC:L:L"));
    }

    private static Promise training() {
        return new Promise(
                3,
                texts("en", "Prosecutors should be trained together on extraterritorial cases, once a year."),
                Map.of(),
                Force.RECOMMENDS,
                List.of("illustrative", "training"),
                "Recommendations and closing",
                "Training prosecutors on extraterritorial cases",
                3,
                List.of("UNODC"),
                true,
                levels("2026-08-27", "KH:L:L", "LA:P:P", "TH:F:", "VN:L:L", "UNODC:F:F"));
    }

    private static Promise urgentCalls() {
        return new Promise(
                3,
                texts(
                        "en",
                        "Each participating State should name an officer whom the others can call in urgent cases."),
                Map.of(),
                Force.RECOMMENDS,
                List.of("illustrative", "law enforcement", "contact points"),
                "Recommendations and closing",
                "Declaration of the third meeting: summary",
                1,
                List.of(),
                true,
                List.of());
    }

    private static Map<String, String> texts(String... pairs) {
        var texts = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return texts;
    }

    private static List<Outcome> levels(String day, String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.split(":", -1))
                .map(cell -> outcome(cell[0], "", cell[1], cell[2], day))
                .toList();
    }

    private static Outcome outcome(String party, String part, String reported, String verified, String day) {
        var differs = !verified.isEmpty() && !verified.equals(reported);
        return new Outcome(
                party,
                part,
                level(reported),
                level(verified),
                sentence(reported),
                differs ? "The evidence shows that a part of it still remains to be done." : "",
                day,
                "");
    }

    private static String level(String letter) {
        return switch (letter) {
            case "F" -> "FULLY";
            case "L" -> "LARGELY";
            case "P" -> "PARTLY";
            case "N" -> "NOT_STARTED";
            default -> "";
        };
    }

    private static String sentence(String letter) {
        return switch (letter) {
            case "F" -> "Carried out in full; the measures are in force.";
            case "L" -> "Most of it is carried out; the last step is under way.";
            case "P" -> "A draft was prepared and consultations have begun.";
            default -> "Not begun; a working group is to be named.";
        };
    }
}
