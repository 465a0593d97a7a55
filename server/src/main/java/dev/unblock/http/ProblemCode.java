package dev.unblock.http;

/** Why a request was not carried out. The browser has words for each in both languages. */
public enum ProblemCode {
    /** The body is not JSON, or the request makes no sense as a whole. */
    MALFORMED(400, "The request cannot be read"),
    /** A field is missing, unknown, too long or not of its form. */
    INVALID(400, "A field is not as it must be"),
    NOT_SIGNED_IN(401, "Sign in first"),
    /** E-mail or password is wrong; which one is not said. */
    WRONG_CREDENTIALS(401, "E-mail or password is wrong"),
    /** The role may not do this. */
    FORBIDDEN(403, "Your role may not do this"),
    /** An unsafe request that another site may have sent. */
    FOREIGN_ORIGIN(403, "The request comes from another site"),
    /** The password that must be given again is wrong. */
    WRONG_PASSWORD(403, "The password is wrong"),
    /** Unknown, another team's, revoked, expired or used up: not told apart. */
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    /** The first team is there already. */
    ALREADY_SET_UP(409, "The first team is set up already"),
    /** A member is signed in in this browser, and would be no more. */
    SIGNED_IN(409, "Somebody is signed in in this browser"),
    EMAIL_TAKEN(409, "Somebody signs in with this e-mail already"),
    /** Somebody must be left who can manage the team. */
    LAST_MANAGER(409, "A team needs a manager"),
    LIMIT_EXCEEDED(409, "There are too many of these"),
    /** The request to an executive was reworded or taken back since it was read. */
    CHANGED(409, "The request has changed since it was read"),
    /** As many guests as one link brings in have come by it. */
    LINK_FULL(409, "No more guests can come by this link"),
    BOARD_LOCKED(409, "The board is locked"),
    /** Its review is over. */
    BOARD_ARCHIVED(409, "The board is an archive"),
    /** The board's rules say no, for a reason that has no word here. */
    REFUSED(409, "The board does not take this just now"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_TYPE(415, "The body must be JSON"),
    /** Wait as long as Retry-After says. */
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    /** The same person has too much under way: wait as long as Retry-After says. */
    TOO_MUCH_AT_ONCE(429, "You ask for too much at once"),
    /** A link brings in many people just now: wait as long as Retry-After says. */
    LINK_CROWDED(429, "Too many come in by this link at once"),
    INTERNAL(500, "Something broke on our side"),
    UNAVAILABLE(503, "Not available just now");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
