package dev.unblock.http;

import java.util.Arrays;
import java.util.Optional;

/** Why a request failed. The browser has a text for each in both languages. */
public enum ProblemCode {
    /** The body is not JSON, or the request as a whole makes no sense. */
    MALFORMED(400, "The request cannot be read"),
    /** A field is missing, unknown, too long or malformed. */
    INVALID(400, "A field is not valid"),
    NOT_SIGNED_IN(401, "You are not signed in"),
    /** E-mail or password is wrong; the answer does not say which. */
    WRONG_CREDENTIALS(401, "E-mail or password is wrong"),
    /** The role may not do this. */
    FORBIDDEN(403, "Your role does not allow this"),
    /** A request with side effects that another site may have triggered. */
    FOREIGN_ORIGIN(403, "The request comes from another site"),
    /** The password that had to be repeated is wrong. */
    WRONG_PASSWORD(403, "The password is wrong"),
    /** Unknown or another team's; for most links also revoked, expired or used up. The answer does not say which. */
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    /** The first team exists already. */
    ALREADY_SET_UP(409, "The first team is already set up"),
    /** Continuing would sign out the member who is signed in in this browser. */
    SIGNED_IN(409, "Another member is signed in in this browser"),
    /** The name ends like a number or a mark that is added to names, as in Ann (2) or Ann (guest). */
    NAME_LIKE_MARK(409, "The name ends like a mark that is added to names"),
    EMAIL_TAKEN(409, "This e-mail address is already in use"),
    /** The team's last manager cannot leave or be demoted. */
    LAST_MANAGER(409, "A team needs a manager"),
    LIMIT_EXCEEDED(409, "The limit for these is reached"),
    /** Another person has changed or withdrawn it since it was read; {@code field} names what clashes. */
    CHANGED(409, "It has changed since it was read"),
    /** A stage with deals can be neither removed nor closed or reopened. */
    STAGE_IN_USE(409, "There are deals in this stage"),
    /** The link has brought in its maximum number of guests. */
    LINK_FULL(409, "This link has reached its limit of guests"),
    BOARD_LOCKED(409, "The board is locked"),
    /** Its review is over. */
    BOARD_ARCHIVED(409, "The review is over and its board is read-only"),
    /** The boards of reviews cannot be deleted. */
    REVIEW_BOARD(409, "The board belongs to a review"),
    /** The board's rules refused, for a reason without a code of its own. */
    REFUSED(409, "The board does not allow this at the moment"),
    /** The time of the invitation is over. Only a person who has the link learns this; the same for the next two. */
    LINK_EXPIRED(410, "The link has expired"),
    /** A manager has revoked the invitation, or its maker may no longer invite. */
    LINK_REVOKED(410, "The link was revoked"),
    /** One person has already joined by an invitation for one person. */
    LINK_USED(410, "The link has been used"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_TYPE(415, "The body must be JSON"),
    /** Retry after the time in Retry-After. */
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    /** This person has too many requests in progress; retry after the time in Retry-After. */
    TOO_MUCH_AT_ONCE(429, "You have too many requests in progress"),
    /** Many people are using the link right now; retry after the time in Retry-After. */
    LINK_CROWDED(429, "Too many people are using this link at once"),
    INTERNAL(500, "Internal server error"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The code of this name; empty if there is none. */
    public static Optional<ProblemCode> named(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findAny();
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
