package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.Problem;
import org.springframework.dao.OptimisticLockingFailureException;

/** Shows what went wrong: beside the field where it was entered, else in words at the foot of the page. */
public final class Problems {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Component owner;
    private @Nullable HasValidation refusing;

    /** @param owner whose language is spoken */
    public Problems(Component owner) {
        this.owner = owner;
    }

    /** Names the field in which problems of this name are shown. */
    public Problems field(String name, HasValidation field) {
        fields.put(name, field);
        return this;
    }

    /** Shows in a field also what is refused as a whole, since only another value of it can help. */
    public Problems refusals(HasValidation field) {
        refusing = field;
        return this;
    }

    /**
     * Does something that may be refused.
     *
     * @return whether it was done; if not, the reason is shown and nothing entered is lost
     */
    public boolean attempt(Runnable work) {
        fields.values().forEach(field -> {
            field.setInvalid(false);
            field.setErrorMessage("");
        });
        try {
            work.run();
            return true;
        } catch (InvalidInput invalid) {
            showBesideFields(invalid);
        } catch (Problem problem) {
            var sentence = owner.getTranslation(problem.key(), problem.arguments());
            if (refusing == null) {
                tell(sentence);
            } else {
                show(refusing, sentence);
                focus(refusing);
            }
        } catch (OptimisticLockingFailureException stale) {
            tell(owner.getTranslation("problem.stale-version"));
        }
        return false;
    }

    private void showBesideFields(InvalidInput invalid) {
        HasValidation first = null;
        for (var problem : invalid.fields()) {
            var sentence =
                    owner.getTranslation(problem.key(), problem.arguments().toArray());
            var field = fields.get(problem.field());
            if (field == null) {
                tell(sentence);
            } else {
                show(field, sentence);
                first = Objects.requireNonNullElse(first, field);
            }
        }
        focus(first);
    }

    private static void show(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private static void focus(@Nullable HasValidation field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Tells what went wrong in words at the foot of the page. */
    public static void tell(String sentence) {
        var notification = Notification.show(sentence, 8000, Notification.Position.BOTTOM_CENTER);
        notification.addClassName("notice-problem");
        notification.setAssertive(true);
    }

    /** Tells that something was done. */
    public static void done(String sentence) {
        if (UI.getCurrent() != null) {
            Notification.show(sentence, 4000, Notification.Position.BOTTOM_CENTER);
        }
    }
}
