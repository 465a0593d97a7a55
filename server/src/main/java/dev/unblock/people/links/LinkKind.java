package dev.unblock.people.links;

/**
 * What a link with a secret in it opens. Which right the making of each kind needs stands once, in the
 * database: {@code may_make_link}. Who loses it loses the links.
 */
public enum LinkKind {
    /** The team, as a new member. */
    INVITATION("invitation"),
    /** A new password for a member. */
    PASSWORD_RESET("password_reset"),
    /** A board, as a guest of it. */
    GUESTS("guest_link"),
    /** Requests to executives, and their answers. */
    ASKS("ask_link"),
    /** Somebody's own reviews and follow-ups. Its maker may be anybody of the team. */
    CALENDAR("calendar_link");

    /** Has the columns id, hash, made_by, created_at and revoked_at. */
    final String table;

    LinkKind(String table) {
        this.table = table;
    }

    /** {@code from} and {@code where} of the open link with the hash $2 at $1; {@code o} in the statement. */
    public String byHash() {
        return "from open_link o where o.kind = '" + name() + "' and o.hash = $2 and o.expires_at > $1";
    }

    /** Whether a member {@code m} may make one. */
    public String mayBeMade() {
        return "may_make_link('" + name() + "', m.role, m.active)";
    }
}
