package org.rapporteur.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** An address to be passed on: shown in full, not to be changed, with a button that copies it. */
public final class LinkField extends Div {

    private static final String IN_FULL = "this.value = new URL($0, document.baseURI).href";

    /** Without a clipboard, as on a page that is not served over HTTPS, the address is left selected. */
    private static final String COPY = """
            const field = this.inputElement;
            field.select();
            return navigator.clipboard
                ? navigator.clipboard.writeText(field.value).then(() => true, () => false)
                : false;""";

    private final TextField field;

    /**
     * @param label what the address is for, already translated
     * @param path the address inside the portal, without a leading slash
     */
    public LinkField(String label, String path) {
        addClassName("link-field");
        field = new TextField(label);
        field.setReadOnly(true);
        field.setValue(path);
        field.addAttachListener(_ -> field.getElement().executeJs(IN_FULL, path));
        var copy = new Button(getTranslation("ui.copy"));
        copy.addClickListener(_ -> field.getElement()
                .executeJs(COPY)
                .then(
                        Boolean.class,
                        copied -> copy.setText(getTranslation(copied ? "ui.copied" : "ui.copy-selected"))));
        add(field, copy);
    }
}
