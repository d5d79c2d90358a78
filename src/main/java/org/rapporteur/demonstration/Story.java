package org.rapporteur.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.rapporteur.demonstration.Edition.Mission;
import org.rapporteur.demonstration.Edition.Person;

/**
 * The meetings of the Regional Legal Research Group: places, days, hosts and parties of the first three are true; offices,
 * numbers of people and the fourth meeting are illustrative.
 */
final class Story {

    private Story() {}

    static List<Edition> editions() {
        return List.of(bangkok(), hanoi(), siemReap(), vientiane());
    }

    private static Edition bangkok() {
        return new Edition(
                1,
                "First meeting of the Regional Legal Research Group",
                "Bangkok",
                "TH",
                "Asia/Bangkok",
                LocalDate.of(2015, 9, 10),
                LocalDate.of(2015, 9, 10),
                List.of("TH", "UNODC"),
                List.of("Opening", "Country analyses of four criminal codes", "Work of the group"),
                List.of(
                        state("KH", "focal.kh", 3, "IN_ORDER", cambodia()),
                        state("LA", "focal.la", 3, "IN_ORDER", laos()),
                        state("TH", "focal.th", 4, "IN_ORDER", thailand()),
                        state("VN", "focal.vn", 3, "IN_ORDER", vietNam()),
                        partner("UNODC", "focal.unodc", unodc())),
                true);
    }

    private static Edition hanoi() {
        return new Edition(
                2,
                "Second meeting on sexual exploitation of children in travel and tourism",
                "Hanoi",
                "VN",
                "Asia/Ho_Chi_Minh",
                LocalDate.of(2016, 10, 27),
                LocalDate.of(2016, 10, 27),
                List.of("VN", "UNODC"),
                List.of(
                        "Opening by the Ministry of Justice of Viet Nam and UNODC",
                        "National reports",
                        " Cambodia",
                        " Lao People’s Democratic Republic",
                        " Thailand",
                        " Viet Nam",
                        "Comparative review of legal sanctions",
                        "Recommendations on law enforcement and international co-operation",
                        "!Bureau: draft outcome"),
                List.of(
                        state("KH", "focal.kh", 4, "IN_ORDER", cambodia()),
                        state("LA", "focal.la", 4, "IN_ORDER", laos()),
                        state("TH", "focal.th", 4, "IN_ORDER", thailand()),
                        state(
                                "VN",
                                "focal.vn",
                                6,
                                "IN_ORDER",
                                List.of(
                                        new Person(
                                                "Nguyen",
                                                "Thi Kim Thoa",
                                                "Nguyễn Thị Kim Thoa",
                                                "Head of the Department of Criminal and Administrative Legislation"),
                                        office("Adviser", "Viet Nam", "Cố vấn", "Legal adviser, Ministry of Justice"))),
                        partner(
                                "UNODC",
                                "focal.unodc",
                                List.of(new Person("Batt", "Christopher", "", "Officer-in-Charge, Viet Nam"))),
                        partner("JICA", "observer.jica", jica())),
                true);
    }

    private static Edition siemReap() {
        return new Edition(
                3,
                "Third meeting: comparative review of legal sanctions",
                "Siem Reap",
                "KH",
                "Asia/Phnom_Penh",
                LocalDate.of(2017, 9, 7),
                LocalDate.of(2017, 9, 8),
                List.of("KH", "UNODC"),
                List.of(
                        "Opening",
                        "What came of the second meeting",
                        "Comparative review of legal sanctions",
                        "Declaration of the three beneficiary States",
                        "Recommendations and closing"),
                List.of(
                        state("KH", "focal.kh", 6, "IN_ORDER", cambodia()),
                        state("LA", "focal.la", 4, "IN_ORDER", laos()),
                        state("TH", "focal.th", 4, "IN_ORDER", thailand()),
                        state("VN", "focal.vn", 4, "IN_ORDER", vietNam()),
                        partner("UNODC", "focal.unodc", unodc()),
                        partner("JICA", "observer.jica", jica())),
                true);
    }

    private static Edition vientiane() {
        return new Edition(
                4,
                "Fourth meeting: what was carried out, and cooperation with civil society",
                "Vientiane",
                "LA",
                "Asia/Vientiane",
                LocalDate.of(2026, 12, 8),
                LocalDate.of(2026, 12, 9),
                List.of("LA", "UNODC"),
                List.of(
                        "Opening of the meeting and adoption of the agenda",
                        "Matters arising from the third meeting",
                        " Recommendations fully carried out",
                        " Recommendations still open",
                        "National reports",
                        "Cooperation between civil society, child protection services and law enforcement",
                        " Mapping of cooperation mechanisms",
                        " Hotline referrals: what works",
                        "Recommendations and closing",
                        "!Bureau: seating and speaking order"),
                List.of(
                        state("KH", "focal.kh", 5, "IN_ORDER", cambodia()),
                        state("LA", "focal.la", 5, "QUERIED", laos()),
                        state("TH", "focal.th", 6, "IN_ORDER", thailand()),
                        state("VN", "focal.vn", 8, "RECEIVED", vietNam()),
                        state("MM", "", 4, "AWAITED", List.of()),
                        partner("UNODC", "focal.unodc", unodc()),
                        partner("JICA", "observer.jica", jica()),
                        new Mission("ASEAN", "OBSERVER", 2, "", "AWAITED", List.of()),
                        new Mission(
                                "ECPAT",
                                "OBSERVER",
                                2,
                                "ngo",
                                "AWAITED",
                                List.of(office(
                                        "Programme Officer", "ECPAT", "", "Programme officer, South-East Asia")))),
                false);
    }

    private static Mission state(String code, String focalPoint, int quota, String credentials, List<Person> people) {
        return new Mission(code, "MEMBER", quota, focalPoint, credentials, people);
    }

    private static Mission partner(String code, String focalPoint, List<Person> people) {
        return new Mission(code, "PARTNER", 4, focalPoint, "AWAITED", people);
    }

    private static Person office(String role, String of, String national, String title) {
        return new Person(role, of, national, title);
    }

    private static List<Person> cambodia() {
        return List.of(
                office(
                        "Head of Delegation",
                        "Cambodia",
                        "ប្រធានគណៈប្រតិភូ",
                        "Director, Criminal Law, Ministry of Justice"),
                office("Alternate", "Cambodia", "អនុប្រធាន", "Deputy Prosecutor"),
                office("Adviser", "Cambodia", "ទីប្រឹក្សា", "Police General, Anti-Trafficking Department"));
    }

    private static List<Person> laos() {
        return List.of(
                office(
                        "Head of Delegation",
                        "Lao PDR",
                        "ຫົວໜ້າຄະນະຜູ້ແທນ",
                        "Deputy Director General, Ministry of Justice"),
                office("Alternate", "Lao PDR", "ຮອງຫົວໜ້າ", "Public Prosecutor"),
                office("Expert", "Lao PDR", "ຜູ້ຊ່ຽວຊານ", "Researcher, Institute of Law"));
    }

    private static List<Person> thailand() {
        return List.of(
                office("Head of Delegation", "Thailand", "หัวหน้าคณะผู้แทน", "Expert Public Prosecutor"),
                office("Alternate", "Thailand", "ผู้แทนสำรอง", "Director, International Affairs, Ministry of Justice"),
                office("Adviser", "Thailand", "ที่ปรึกษา", "Police Colonel, TICAC Task Force"));
    }

    private static List<Person> vietNam() {
        return List.of(
                office("Head of Delegation", "Viet Nam", "Trưởng đoàn", "Head of Department, Ministry of Justice"),
                office("Alternate", "Viet Nam", "Phó trưởng đoàn", "Prosecutor, Supreme People’s Procuracy"),
                office("Expert", "Viet Nam", "Chuyên gia", "Researcher, Institute of Legal Science"));
    }

    private static List<Person> unodc() {
        return List.of(office("Head of Delegation", "UNODC", "", "Regional Programme Officer"));
    }

    private static List<Person> jica() {
        return List.of(office("Head of Delegation", "JICA", "", "Legal and Judicial Reform Adviser"));
    }
}
