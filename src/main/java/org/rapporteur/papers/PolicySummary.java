package org.rapporteur.papers;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapporteur.base.persistence.BaseEntity;

/** What a summary for policy-makers says, in its parts. */
@Entity
@Table(name = "policy_summary")
class PolicySummary extends BaseEntity {

    @Column(nullable = false, updatable = false)
    private UUID paperId;

    @Column(nullable = false, length = 20000)
    private String insights = "";

    @Column(nullable = false, length = 20000)
    private String meaning = "";

    @ElementCollection
    @CollectionTable(name = "policy_summary_action", joinColumns = @JoinColumn(name = "policy_summary_id"))
    @OrderColumn(name = "place")
    @Column(name = "text", nullable = false, length = 4000)
    private List<String> actions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PolicySummary() {}

    PolicySummary(PaperId paper) {
        this.paperId = paper.value();
    }

    void say(PolicySummaryText text) {
        insights = text.insights();
        meaning = text.meaning();
        actions.clear();
        actions.addAll(text.actions());
    }

    PolicySummaryText text() {
        return new PolicySummaryText(insights, meaning, List.copyOf(actions));
    }
}
