package dev.unblock.people.signin;

import dev.unblock.people.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Signs session tokens and tickets, and verifies them. Expired ones are read all the same: the {@link Session} in the
 * database decides whether a session token is exchanged or refused.
 */
public final class JwtTokens {
    private static final String ALGORITHM = "HS256";
    private static final String SESSION = "sid";
    private static final String GENERATION = "gen";
    private static final String EXPIRES = "exp";
    private static final String ID = "jti";
    private static final String BOARD = "board";

    private final Issuer sessions;
    private final Issuer tickets;

    public JwtTokens(Vertx vertx, SigningKey key) {
        sessions = new Issuer(vertx, key, "unblock");
        // another name, so that a ticket is not taken for a session
        tickets = new Issuer(vertx, key, "unblock ticket");
    }

    public String sign(Session.Token token) {
        return sessions.sign(new JsonObject()
                .put(SESSION, token.session())
                .put(GENERATION, token.generation())
                .put(EXPIRES, token.expires().getEpochSecond()));
    }

    /** Empty if it is not a session token that was signed with our key. */
    public Future<Optional<Session.Token>> read(String signed) {
        return sessions.read(
                signed,
                claims -> new Session.Token(claims.getString(SESSION), claims.getInteger(GENERATION), expiry(claims)));
    }

    String sign(Ticket ticket) {
        return tickets.sign(new JsonObject()
                .put(ID, ticket.id())
                .put(SESSION, ticket.session())
                .put(BOARD, ticket.board())
                .put(EXPIRES, ticket.expires().getEpochSecond()));
    }

    /** Empty if it is not a ticket that was signed with our key. */
    Future<Optional<Ticket>> readTicket(String signed) {
        return tickets.read(
                signed,
                claims -> new Ticket(
                        claims.getString(ID), claims.getString(SESSION), claims.getString(BOARD), expiry(claims)));
    }

    private static Instant expiry(JsonObject claims) {
        return Instant.ofEpochSecond(claims.getLong(EXPIRES));
    }

    /** Signs tokens of one kind under a name, and accepts no others. */
    private static final class Issuer {
        private final JWTAuth jwt;
        private final JWTOptions options;

        Issuer(Vertx vertx, SigningKey key, String name) {
            jwt = JWTAuth.create(
                    vertx,
                    new JWTAuthOptions()
                            .addPubSecKey(new PubSecKeyOptions()
                                    .setAlgorithm(ALGORITHM)
                                    .setBuffer(Buffer.buffer(key.bytes())))
                            .setJWTOptions(new JWTOptions().setIssuer(name).setIgnoreExpiration(true)));
            options = new JWTOptions().setAlgorithm(ALGORITHM).setIssuer(name).setNoTimestamp(true);
        }

        String sign(JsonObject claims) {
            return jwt.generateToken(claims, options);
        }

        <T> Future<Optional<T>> read(String signed, Function<JsonObject, T> content) {
            return jwt.authenticate(new TokenCredentials(signed))
                    .map(user -> Optional.of(content.apply(user.attributes().getJsonObject("accessToken"))))
                    .otherwise(Optional.empty());
        }
    }
}
