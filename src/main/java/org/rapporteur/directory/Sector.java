package org.rapporteur.directory;

/** The field an organisation works in. */
public enum Sector {
    /** Police and other investigators. */
    LAW_ENFORCEMENT,
    /** Public prosecutors. */
    PROSECUTION,
    /** Courts. */
    JUDICIARY,
    /** Central authorities for co-operation between States, such as ministries of justice. */
    CENTRAL_AUTHORITY,
    /** Services that protect children. */
    CHILD_PROTECTION,
    /** Social services. */
    SOCIAL_SERVICES,
    /** Non-governmental organisations. */
    CIVIL_SOCIETY,
    /** Travel and tourism. */
    TOURISM,
    /** Information and communication technology. */
    ICT,
    /** Bodies of several States. */
    INTERGOVERNMENTAL,
    /** Research and teaching. */
    RESEARCH;

    /** Translation key of the sector's name. */
    public String key() {
        return "directory.sector." + name();
    }
}
