package dev.unblock.people.links;

/**
 * The kinds of secret links. The right that is needed to create each kind is defined once, in the database: {@code
 * may_make_link}. A maker who loses the right loses the links.
 */
public enum LinkKind {
    /** Joins the team as a new member. */
    INVITATION("invitation"),
    /** Sets a new password for a member. */
    PASSWORD_RESET("password_reset"),
    /** Enters a board as a guest. */
    GUESTS("guest_link"),
    /** Shows requests to executives and takes their answers. */
    ASKS("ask_link"),
    /** A member's own reviews and follow-ups. Any member may create one. */
    CALENDAR("calendar_link");

    /** The table has the columns id, hash, made_by, created_at and revoked_at. */
    final String table;

    LinkKind(String table) {
        this.table = table;
    }

    /** {@code from} and {@code where} for the open link with hash $2 at time $1; its alias is {@code o}. */
    public String byHash() {
        return "from open_link o where o.kind = '" + name() + "' and o.hash = $2 and o.expires_at > $1";
    }

    /** Condition: the member {@code m} may create one. */
    public String mayBeMade() {
        return "may_make_link('" + name() + "', m.role, m.active)";
    }
}
