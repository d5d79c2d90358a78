package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * A place in the portal's navigation; each feature provides its own as a bean.
 *
 * @param key translation key of its name
 * @param icon name of its icon, one of {@code styles/icons.css}
 * @param group where it stands
 * @param order place within the group, low first
 * @param view the page it leads to
 * @param visible whether whoever is signed in may go there
 * @param waiting how much waits there for whoever is signed in; 0 shows nothing
 */
public record NavigationItem(
        String key,
        String icon,
        Group group,
        int order,
        Class<? extends Component> view,
        BooleanSupplier visible,
        IntSupplier waiting) {

    /** Parts of the navigation. */
    public enum Group {
        /** What most people come for. */
        MAIN,
        /** The further registers. */
        REGISTERS,
        /** For those who run the portal. */
        ADMINISTRATION,
        /** One's own, in the menu of the account. */
        OWN
    }

    /** A place everybody who is signed in may go to. */
    public static NavigationItem of(String key, String icon, Group group, int order, Class<? extends Component> view) {
        return new NavigationItem(key, icon, group, order, view, () -> true, () -> 0);
    }
}
