package dev.unblock.people.links;

import dev.unblock.people.TokenGenerator;
import dev.unblock.people.signin.SigningKey;
import java.util.Optional;

/**
 * The tokens of links that many people join a team by. Managers copy such a link again for the next newcomer, so its
 * token is calculated from the server's key and the link's id; like all tokens it is stored only as a hash. Any thread.
 */
public final class TeamLinkTokens {
    private final SigningKey key;

    public TeamLinkTokens(SigningKey key) {
        this.key = key;
    }

    /** @param link id of the invitation */
    public String token(String link) {
        return key.derivedToken("team link " + link);
    }

    /** Empty for a link whose token was made otherwise: it is for one person, or the key was another one. */
    Optional<String> token(Link link) {
        return Optional.of(token(link.id()))
                .filter(it -> TokenGenerator.hash(it).equals(link.hash()));
    }
}
