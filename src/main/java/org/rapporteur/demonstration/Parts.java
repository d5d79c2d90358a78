package org.rapporteur.demonstration;

import java.util.List;
import java.util.Map;
import org.rapporteur.directory.OrganisationForm;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyForm;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.directory.Sector;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The States and organisations that take part, and their ministries. */
@Component
@Profile("demo")
class Parts {

    private final Parties parties;
    private final Organisations organisations;

    Parts(Parties parties, Organisations organisations) {
        this.parties = parties;
        this.organisations = organisations;
    }

    /** Makes the parties and organisations that are not there yet; as somebody who may. */
    void arrive() {
        party(PartyForm.of(PartyKind.INTERGOVERNMENTAL, "UNODC", "United Nations Office on Drugs and Crime")
                .withAliases(List.of("UN Office on Drugs and Crime")));
        party(PartyForm.of(PartyKind.INTERGOVERNMENTAL, "ASEAN", "ASEAN Secretariat"));
        party(PartyForm.of(PartyKind.AGENCY, "JICA", "Japan International Cooperation Agency")
                .withNames(Map.of("ja", "国際協力機構")));
        party(PartyForm.of(PartyKind.CIVIL_SOCIETY, "ECPAT", "ECPAT International"));
        ministry("KH", "Ministry of Justice of Cambodia", "km", "ក្រសួងយុត្តិធម៌");
        ministry("LA", "Ministry of Justice of the Lao PDR", "lo", "ກະຊວງຍຸຕິທຳ");
        ministry("TH", "Ministry of Justice of Thailand", "th", "กระทรวงยุติธรรม");
        ministry("VN", "Ministry of Justice of Viet Nam", "vi", "Bộ Tư pháp");
    }

    PartyId party(String code) {
        return parties.byCode(code)
                .orElseThrow(() -> new IllegalStateException(code))
                .id();
    }

    private void party(PartyForm form) {
        if (parties.byCode(form.code()).isEmpty()) {
            parties.create(form);
        }
    }

    private void ministry(String state, String name, String language, String nationalName) {
        if (organisations.named(party(state), name).isEmpty()) {
            organisations.create(new OrganisationForm(
                    party(state), Sector.CENTRAL_AUTHORITY, name, "MoJ", Map.of(language, nationalName)));
        }
    }
}
