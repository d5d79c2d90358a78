package org.rapporteur.base.startup;

import java.util.List;

/** Something the person at the terminal must know once the portal is ready; every bean of this type is asked. */
public interface StartupNotice {

    /**
     * The lines to print, in English, asked once when the portal is ready.
     *
     * @param address where the portal is, without a slash at the end
     * @return no line at all when there is nothing to say
     */
    List<String> lines(String address);
}
