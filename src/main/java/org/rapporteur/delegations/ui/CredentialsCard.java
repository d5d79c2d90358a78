package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.FileSize;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.delegations.CredentialDetails;
import org.rapporteur.delegations.CredentialState;
import org.rapporteur.delegations.Credentials;
import org.rapporteur.delegations.DelegationDetails;

/** The credentials of a delegation: the file, what was asked, and the check by those who run the meeting. */
class CredentialsCard extends Card {

    private final DelegationDetails delegation;
    private final ZoneId zone;
    private final Credentials credentials;
    private final Runnable changed;

    CredentialsCard(
            DelegationDetails delegation, boolean meetingOpen, ZoneId zone, Credentials credentials, Runnable changed) {
        super(new Span().getTranslation("delegations.credentials"));
        addClassName("credentials-card");
        this.delegation = delegation;
        this.zone = zone;
        this.credentials = credentials;
        this.changed = changed;
        action(DelegationChips.credentials(this, delegation.summary()));
        var known = Objects.requireNonNull(delegation.credentials());
        show(known);
        if (meetingOpen) {
            with(upload(known));
            if (delegation.mayManage()) {
                with(judging(known));
            }
        }
    }

    private void show(CredentialDetails known) {
        var note = known.note();
        if (note != null) {
            var question = new Div(note);
            question.addClassName("credential-question");
            with(question);
        }
        var name = known.fileName();
        if (name != null) {
            var file = new Anchor("files/delegations/" + delegation.summary().id() + "/credentials", name);
            file.setRouterIgnore(true);
            file.getElement().setAttribute("download", true);
            var line = new Div(file, small(FileSize.of(known.size(), getLocale()) + received(known)));
            line.addClassName("credential-file");
            with(line);
        } else {
            with(new Paragraph(small(
                    known.state() == CredentialState.AWAITED
                            ? getTranslation("delegations.credentials.none")
                            : getTranslation("delegations.credentials.paper") + received(known))));
        }
    }

    private String received(CredentialDetails known) {
        var at = known.receivedAt();
        return at == null ? "" : " · " + Dates.day(at.atZone(zone).toLocalDate(), getLocale());
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("small");
        return span;
    }

    private Upload upload(CredentialDetails known) {
        var upload = new Upload(new CredentialUpload(delegation.summary().id(), credentials, changed));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Credentials.MOST_BYTES);
        upload.setAcceptedMimeTypes("application/pdf", "image/jpeg", "image/png");
        upload.setUploadButton(new Button(getTranslation(
                known.fileName() == null ? "delegations.credentials.upload" : "delegations.credentials.upload-again")));
        upload.setDropLabel(new Span(getTranslation("delegations.credentials.drop")));
        upload.addFileRejectedListener(_ -> Problems.tell(getTranslation("delegations.credentials.rejected")));
        return upload;
    }

    private Div judging(CredentialDetails known) {
        var buttons = new Div();
        buttons.addClassName("delegation-buttons");
        if (known.state().mayBecome(CredentialState.IN_ORDER)) {
            var inOrder = new Button(
                    getTranslation("delegations.credentials.accept"), _ -> judge(CredentialState.IN_ORDER, null));
            inOrder.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(inOrder);
        }
        if (known.state().mayBecome(CredentialState.QUERIED)) {
            buttons.add(new Button(getTranslation("delegations.credentials.ask"), _ -> ask()));
        }
        if (known.state() == CredentialState.AWAITED) {
            buttons.add(new Button(
                    getTranslation("delegations.credentials.on-paper"), _ -> judge(CredentialState.RECEIVED, null)));
        }
        return buttons;
    }

    private void judge(CredentialState next, @Nullable String note) {
        if (new Problems(this).attempt(() -> send(next, note))) {
            changed.run();
        }
    }

    private void send(CredentialState next, @Nullable String note) {
        credentials.judge(
                delegation.summary().id(), next, note, delegation.summary().version());
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.addClassName("delegation-dialog");
        dialog.setHeaderTitle(getTranslation("delegations.credentials.ask"));
        var question = new TextArea(getTranslation("delegations.credentials.note"));
        question.setHelperText(getTranslation("delegations.credentials.note.help"));
        question.setMaxLength(2000);
        question.addClassName("wide");
        dialog.add(question);
        var problems = new Problems(dialog).field("note", question);
        var send = new Button(getTranslation("delegations.credentials.send"), _ -> {
            if (problems.attempt(() -> send(CredentialState.QUERIED, question.getValue()))) {
                dialog.close();
                changed.run();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), _ -> dialog.close()), send);
        dialog.open();
        question.focus();
    }
}
