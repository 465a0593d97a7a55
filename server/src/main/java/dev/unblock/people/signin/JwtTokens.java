package dev.unblock.people.signin;

import dev.unblock.people.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs session tokens and verifies them. An expired token is read all the same: the {@link Session} in the database
 * decides whether it is exchanged or refused.
 */
public final class JwtTokens {
    private static final String ALGORITHM = "HS256";
    private static final String ISSUER = "unblock";
    private static final String SESSION = "sid";
    private static final String GENERATION = "gen";
    private static final String EXPIRES = "exp";

    private final JWTAuth jwt;

    public JwtTokens(Vertx vertx, SigningKey key) {
        jwt = JWTAuth.create(
                vertx,
                new JWTAuthOptions()
                        .addPubSecKey(
                                new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(Buffer.buffer(key.bytes())))
                        .setJWTOptions(new JWTOptions().setIssuer(ISSUER).setIgnoreExpiration(true)));
    }

    public String sign(Session.Token token) {
        JsonObject claims = new JsonObject()
                .put(SESSION, token.session())
                .put(GENERATION, token.generation())
                .put(EXPIRES, token.expires().getEpochSecond());
        return jwt.generateToken(
                claims,
                new JWTOptions().setAlgorithm(ALGORITHM).setIssuer(ISSUER).setNoTimestamp(true));
    }

    /** Empty if the token was not signed with our key. */
    public Future<Optional<Session.Token>> read(String signed) {
        return jwt.authenticate(new TokenCredentials(signed))
                .map(user -> Optional.of(token(user)))
                .otherwise(Optional.empty());
    }

    private static Session.Token token(User user) {
        JsonObject claims = user.attributes().getJsonObject("accessToken");
        return new Session.Token(
                claims.getString(SESSION),
                claims.getInteger(GENERATION),
                Instant.ofEpochSecond(claims.getLong(EXPIRES)));
    }
}
